package city.lianbo.campaign.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;

/// Minutes and seconds that run down by themselves, whatever the browser's clock says.
class CountDown extends Span {

    private static final String RUN =
            """
            const span = this, end = performance.now() + $0;
            clearInterval(span.countDown);
            const show = () => {
              const left = Math.max(0, Math.floor((end - performance.now()) / 1000));
              span.textContent = String(Math.floor(left / 60)).padStart(2, '0')
                + ':' + String(left % 60).padStart(2, '0');
              if (left === 0 || !span.isConnected) clearInterval(span.countDown);
            };
            show();
            span.countDown = setInterval(show, 1000);
            """;

    CountDown(Duration left) {
        addClassNames("countdown", "figures");
        var rest = left.isNegative() ? Duration.ZERO : left;
        setText("%02d:%02d".formatted(rest.toMinutes(), rest.toSecondsPart()));
        getElement().executeJs(RUN, (double) rest.toMillis());
    }
}
