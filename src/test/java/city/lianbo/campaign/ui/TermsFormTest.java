package city.lianbo.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.AccountTags;
import city.lianbo.account.Accounts;
import city.lianbo.campaign.WaveAudience;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import city.lianbo.shell.Times;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/// The form in which channel and audience of a wave are chosen.
@DeskTest
@ViewPackages(classes = CampaignsView.class)
@WithMockUser(roles = "COORDINATOR")
class TermsFormTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext desk;
    @Autowired private Times times;
    @Autowired private JdbcClient sql;
    private TestCity city;
    private List<AccountId> accounts;
    private TermsForm form;

    @BeforeEach
    void open() {
        city = new TestCity(desk);
        accounts = city.accounts(2);
        form = new TermsForm(city.ask(AccountTags.class), times);
    }

    private void forAccounts() {
        form.forAccounts(city.ask(Accounts.class).some(accounts));
    }

    @Test
    void nothingIsChosenBeforehand() {
        assertThat(form.channel.getValue()).isNull();
        assertThat(form.whom.getValue()).isNull();
        assertThat(form.chosen()).isEmpty();
        assertThat(form.channel.isInvalid()).isTrue();
    }

    @Test
    void aMassSendIsNotKeptWithoutItsAudience() {
        form.channel.setValue(Channel.MASS_SEND);
        form.reprint.setValue(false);

        assertThat(form.chosen()).isEmpty();
        assertThat(form.whom.isInvalid()).isTrue();

        form.whom.setValue(TermsForm.Whom.TAG);
        assertThat(form.chosen()).isEmpty();
        assertThat(form.tag.isInvalid()).isTrue();
    }

    @Test
    void aTagIsChosenByItsName() {
        var account = accounts.getFirst().value();
        sql.sql("insert into account_tags_told (account, told_at) values (?, current_timestamp)")
                .param(account)
                .update();
        sql.sql("insert into account_tag (account, tag_id, name, followers) values (?, 9, ?, 1)")
                .params(account, "住户")
                .update();
        forAccounts();
        form.channel.setValue(Channel.MASS_SEND);
        form.whom.setValue(TermsForm.Whom.TAG);
        form.tag.setValue("住户");
        form.reprint.setValue(true);

        assertThat(form.chosen())
                .contains(new WaveTerms.MassSend(new WaveAudience.TagNamed("住户"), true));
        assertThat(form.tag.getItemLabelGenerator().apply("住户")).contains("1").contains("2");
    }

    @Test
    void withAnAccountThatIsNotVerifiedOnlyDraftsAreOffered() {
        sql.sql("update account set verified = false where id = ?")
                .param(accounts.getFirst().value())
                .update();
        forAccounts();

        assertThat(form.channel.getItemEnabledProvider().test(Channel.MASS_SEND)).isFalse();
        assertThat(form.channel.getItemEnabledProvider().test(Channel.PUBLISH)).isFalse();
        assertThat(form.channel.getItemEnabledProvider().test(Channel.DRAFT_ONLY)).isTrue();
    }

    @Test
    void whatWasKeptIsShownAgain() {
        var kept = new WaveTerms.MassSend(new WaveAudience.TagNamed("商户"), true);

        form.show(kept);

        assertThat(form.chosen()).contains(kept);
    }
}
