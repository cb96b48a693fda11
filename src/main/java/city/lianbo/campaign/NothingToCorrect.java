package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

class NothingToCorrect extends RuleBroken {

    NothingToCorrect(String title) {
        super("campaign.nothing-to-correct", title);
    }
}
