package city.lianbo.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;

/// Stands behind the last line and tells once that it was on the screen.
final class EndOfText extends Div {

    static final String SEEN = "end-seen";

    private boolean seen;

    EndOfText(Command onSeen) {
        addClassName("review-end");
        setText(getTranslation("review.text.end"));
        getElement()
                .addEventListener(
                        SEEN,
                        _ -> {
                            if (!seen) {
                                seen = true;
                                onSeen.execute();
                            }
                        });
    }

    boolean wasSeen() {
        return seen;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        """
                        const watch = new IntersectionObserver(entries => {
                            if (entries.some(entry => entry.isIntersecting)) {
                                watch.disconnect();
                                this.dispatchEvent(new CustomEvent($0));
                            }
                        });
                        watch.observe(this);
                        """,
                        SEEN);
    }
}
