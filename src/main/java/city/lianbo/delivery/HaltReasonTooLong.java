package city.lianbo.delivery;

import city.lianbo.platform.RuleBroken;

class HaltReasonTooLong extends RuleBroken {

    HaltReasonTooLong(int longest) {
        super("delivery.halt-reason-too-long", longest);
    }
}
