package city.lianbo.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;

/// Shows HTML that the desk did not make, and so does not trust: in a frame of no origin, without
/// scripts, forms and addresses, under a policy that loads nothing. It never becomes part of the
/// desk's own page.
public final class OpaqueFrame extends Div {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final IFrame screen = new IFrame();

    public OpaqueFrame() {
        addClassNames("phone", "opaque-frame");
        screen.addClassName("phone-screen");
        screen.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        screen.getElement().setAttribute("referrerpolicy", "no-referrer");
        screen.setTitle(getTranslation("shell.opaque.title"));
        var body = new Div(screen);
        body.addClassName("phone-body");
        var note = new Paragraph(getTranslation("shell.opaque.note"));
        note.addClassName("opaque-note");
        add(body, note);
    }

    public void show(String html) {
        screen.getElement()
                .setAttribute(
                        "srcdoc",
                        """
                        <!doctype html><meta charset=utf-8>\
                        <meta http-equiv="Content-Security-Policy" content="%s">\
                        <style>body{margin:0;padding:20px 16px 48px;font:17px/1.6 sans-serif;\
                        overflow-wrap:break-word}img{max-width:100%%;min-height:40px;\
                        background:#eceff3}</style><body>%s\
                        """
                                .formatted(POLICY, html));
    }
}
