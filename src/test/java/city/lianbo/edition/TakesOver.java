package city.lianbo.edition;

import city.lianbo.wechat.DraftBox;
import org.springframework.context.ApplicationContext;

/// The front door to draft boxes, looking at another WeChat than the desk's.
public final class TakesOver {

    private TakesOver() {}

    public static DraftBoxes from(DraftBox box, ApplicationContext desk) {
        return new DraftBoxes(
                box,
                desk.getBean(Workbench.class),
                desk.getBean(PushRows.class),
                desk.getBean(PushScope.class),
                desk.getBean(Carriage.class));
    }
}
