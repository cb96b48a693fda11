package city.lianbo.simulator.http;

/// The frame of every page: accounts left, telephone in the middle, controls right; on a narrow
/// screen one of them at a time.
final class ShellHtml {

    private ShellHtml() {}

    /// @param place `at-list`, `at-chat` or `at-article`
    static String of(PhonePage page, String place, String screen) {
        return """
        <!doctype html><html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="stylesheet" href="/phone/phone.css">
        <script src="/phone/phone.js" defer></script><title>%s</title></head>
        <body class="%s"><p class="practice">%s<a class="gear" href="#controls" aria-label="%s">⚙</a></p>
        <main>%s<div class="phone"><div class="screen">%s</div></div>%s</main></body></html>
        """
                .formatted(
                        page.texts().language(),
                        page.say("simulator.phone.title"),
                        place,
                        page.say("simulator.phone.practice"),
                        page.say("simulator.phone.controls.open"),
                        AccountListHtml.of(page),
                        screen,
                        ControlsHtml.of(page));
    }
}
