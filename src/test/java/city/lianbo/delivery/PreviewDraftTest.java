package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.SettableClock;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The draft under which a preview is shown.
class PreviewDraftTest {

    private final ScriptedWeChat weChat = new ScriptedWeChat(new SettableClock(EngineRig.T));
    private final PreviewDraft draft =
            new PreviewDraft(weChat, new AccountId(UUID.randomUUID()), "Voice");

    private static DraftArticle titled(String title) {
        return new DraftArticle(
                title, "", "", "<p>x</p>", "", new MediaId("cover"), "", "", false, false);
    }

    @Test
    void itSaysThatItIsAPreviewAndIsTakenAwayAgain() {
        var media = draft.place(new PlaceholderCargo());
        assertThat(weChat.drafts.get(media.value()))
                .allMatch(article -> article.title().startsWith(PreviewDraft.MARK));

        assertThat(draft.remove(media)).isTrue();

        assertThat(weChat.drafts).isEmpty();
        assertThat(weChat.ledger).isEmpty();
        assertThat(weChat.publications).isEmpty();
    }

    @Test
    void aLongTitleLosesItsEndAndNotTheMark() {
        var title = PreviewDraft.marked(titled("风".repeat(64))).title();

        assertThat(title).startsWith(PreviewDraft.MARK).endsWith("…");
        assertThat(title.codePointCount(0, title.length())).isEqualTo(64);
        assertThat(PreviewDraft.marked(titled("风")).title()).isEqualTo(PreviewDraft.MARK + "风");
    }
}
