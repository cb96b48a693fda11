package city.lianbo.campaign;

import city.lianbo.delivery.BoardAddress;
import city.lianbo.delivery.PlanId;
import org.springframework.stereotype.Component;

@Component
class CampaignBoardAddress implements BoardAddress {

    @Override
    public String of(PlanId plan) {
        return "campaigns/" + plan.value();
    }
}
