package city.lianbo.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.lianbo.DeskTest;
import city.lianbo.account.AccountDetails;
import city.lianbo.account.AccountDetails.Contact;
import city.lianbo.account.AccountKind;
import city.lianbo.account.AccountRow;
import city.lianbo.account.AccountState;
import city.lianbo.account.Accounts;
import city.lianbo.account.Brands;
import city.lianbo.account.ConnectionReport;
import city.lianbo.account.OverlapMatrix;
import city.lianbo.account.Positioning;
import city.lianbo.account.Positionings;
import city.lianbo.identity.Departments;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import city.lianbo.shell.EmptyState;
import city.lianbo.wechat.WeChatProblem;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = AccountsView.class)
@WithMockUser(roles = "ADMINISTRATOR")
class AccountViewsTest extends SpringBrowserlessTest {

    private static final String SECRET = "5c1e0f3a9b7d4e628c0a1f2b3d4e5f60";

    @Autowired Accounts accounts;
    @Autowired Departments departments;
    @Autowired Brands brands;
    @Autowired Positionings positionings;

    private final String mark = UUID.randomUUID().toString().substring(24);

    @Test
    void findsAccountsByTheirName() {
        var id = registered("平安" + mark);
        registered("健康" + mark);
        var view = navigate(AccountsView.class);

        test(view.words).setValue("平安" + mark);

        assertThat(test(view.list).size()).isEqualTo(1);
        assertThat(test(view.list).getRow(0).id()).isEqualTo(id);
    }

    @Test
    void narrowsTheListByKindAndState() {
        registered("单位" + mark);
        var view = navigate(AccountsView.class);
        test(view.words).setValue(mark);
        assertThat(test(view.list).size()).isEqualTo(1);

        view.state.setValue(AccountState.CLOSED);

        assertThat(view.list.isVisible()).isFalse();
        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("没有符合条件的公众号");
    }

    @Test
    void showsAThousandAccountsPageByPage() {
        var view = navigate(AccountsView.class);

        assertThat(view.list.getPageSize()).isLessThanOrEqualTo(100);
        assertThat(view.list.getDataProvider().isInMemory()).isFalse();
    }

    @Test
    void registersAnAccountAndTellsTheNextStep() {
        var unit = department();
        navigate("accounts/new", AccountView.class);
        var form = find(AccountForm.class).single();
        test(form.name).setValue("临江新号" + mark);
        test(form.appId).setValue(appId());
        form.department.setValue(departments.find(unit).orElseThrow());

        press("登记");

        assertThat(find(H1.class).all()).extracting(H1::getText).contains("临江新号" + mark);
        assertThat(find(Notification.class).last().getElement().getTextRecursively())
                .contains("填入 AppSecret");
    }

    @Test
    void marksTheMissingDepartment() {
        navigate("accounts/new", AccountView.class);
        var form = find(AccountForm.class).single();
        test(form.name).setValue("无部门" + mark);

        press("登记");

        assertThat(form.department.isInvalid()).isTrue();
    }

    @Test
    void keepsANewSecretAndNeverShowsIt() {
        var id = registered("密钥" + mark);
        navigate("accounts/" + id, AccountView.class);
        var panel = find(ConnectionPanel.class).single();
        panel.secret.setValue(SECRET);

        press("替换 AppSecret");

        assertThat(accounts.find(id).orElseThrow().hasSecret()).isTrue();
        assertThat(find(ConnectionPanel.class).single().secret.getValue()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheConnection() {
        var id = registered("连接" + mark);
        navigate("accounts/" + id, AccountView.class);
        var panel = find(ConnectionPanel.class).single();

        test(panel.test).click();

        await().pollInSameThread()
                .untilAsserted(() -> {
                    hearFromTheBackground();
                    assertThat(panel.outcome.getText())
                            .contains("连接" + mark)
                            .contains("还没有 AppSecret");
                });
    }

    @Test
    void everyOutcomeOfATestNamesTheAccountAndSaysWhatToDo() {
        navigate(AccountsView.class);
        var problem = new WeChatProblem(45009, "reach max api daily quota limit");
        var outcomes =
                List.of(
                        new ConnectionReport.Works(1),
                        new ConnectionReport.SecretMissing(),
                        new ConnectionReport.WrongSecret(),
                        new ConnectionReport.WrongAppId(),
                        new ConnectionReport.AddressNotListed("203.0.113.7"),
                        new ConnectionReport.NotVerified(),
                        new ConnectionReport.TokenForbidden(),
                        new ConnectionReport.AccountFrozen(),
                        new ConnectionReport.SecretFrozen(),
                        new ConnectionReport.AwaitsAdministrator(problem),
                        new ConnectionReport.Unreachable("Connection refused"),
                        new ConnectionReport.Refused(problem));

        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var where = new Div();
            UI.getCurrent().setLocale(locale);
            UI.getCurrent().add(where);
            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(ConnectionWords.of(outcome, "平安临江", where))
                                    .contains("平安临江")
                                    .doesNotContain("!")
                                    .hasSizeGreaterThan(20));
        }
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void showsAnAuditorEverythingAndLetsNothingBeChanged() {
        var id = givenByAnAdministrator("审计" + mark);

        navigate("accounts/" + id, AccountView.class);

        assertThat(find(AccountForm.class).single().name.isReadOnly()).isTrue();
        assertThat(find(CallbackPanel.class).exists()).isFalse();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("替换 AppSecret", "测试连接", "保存登记信息", "记一次");
    }

    @Test
    void keepsABrandKitAndShowsItAtOnce() {
        var id = registered("品牌" + mark);
        navigate("accounts/" + id, AccountView.class);
        var form = find(BrandForm.class).single();

        test(form.signature).setValue("临江市交通运输局");
        form.ownAccent.setValue(true);
        form.accent.setValue("#8a2b06");
        form.cards.setValue(Set.of(accounts.find(registered("名片" + mark)).orElseThrow()));
        press("保存品牌样式");

        var kit = brands.sheet(id).kit();
        assertThat(kit.signature()).isEqualTo("临江市交通运输局");
        assertThat(kit.accent()).isEqualTo("#8a2b06");
        assertThat(kit.cards()).hasSize(1);
        assertThat(phone()).contains("临江市交通运输局").contains("#8a2b06").contains("名片" + mark);
    }

    @Test
    void saysWhyAColourCannotBeUsedWhileItIsChosen() {
        var id = registered("颜色" + mark);
        navigate("accounts/" + id, AccountView.class);
        var panel = find(BrandPanel.class).single();
        panel.form.accent.setValue("#ffee00");

        test(panel.form.ownAccent).click();

        assertThat(panel.status.getText()).contains("#ffee00");
    }

    private String phone() {
        return find(IFrame.class).single().getElement().getAttribute("srcdoc");
    }

    @Test
    void keepsAPositioningCardAndComparesItWithOthers() {
        var one = registered("公交" + mark);
        var other = registered("地铁" + mark);
        positionings.change(other, 0, new Positioning("地铁停运通知与换乘" + mark, "乘客", "", ""));
        navigate("accounts/" + one, AccountView.class);
        var panel = find(PositioningPanel.class).single();
        test(panel.duty).setValue("公交停运通知与换乘" + mark);
        test(panel.audience).setValue("乘客");
        press("保存定位卡");

        var view = navigate(OverlapView.class);
        var matrix = positionings.overlaps();
        int row = index(matrix, one);
        int column = index(matrix, other);
        ComponentUtil.fireEvent(
                find(HeatMap.class).single(),
                new HeatMap.Looked(find(HeatMap.class).single(), true, row, column));

        assertThat(accounts.positioning(one).audience()).isEqualTo("乘客");
        assertThat(matrix.share(row, column)).isGreaterThan(0.5);
        assertThat(view.getElement().getTextRecursively())
                .contains("公交" + mark + " × 地铁" + mark)
                .contains("停运通知与换乘" + mark);
        assertThat(find(HeatMap.class).single().getElement().getProperty("innerHTML"))
                .contains("<th scope=row>公交" + mark)
                .contains("<th scope=col><span>地铁" + mark);
    }

    private static int index(OverlapMatrix matrix, AccountId account) {
        return matrix.accounts().stream().map(AccountRow::id).toList().indexOf(account);
    }

    @Test
    void namesInTheHeatMapAreText() {
        var id = registered("<img src=x onerror=alert(1)>" + mark);
        positionings.change(id, 0, new Positioning("公交线路" + mark, "", "", ""));
        positionings.change(registered("乙" + mark), 0, new Positioning("公交" + mark, "", "", ""));

        navigate(OverlapView.class);

        assertThat(find(HeatMap.class).single().getElement().getProperty("innerHTML"))
                .contains("&lt;img")
                .doesNotContain("<img");
    }

    @Test
    void aForeignCellIsNotExplained() {
        positionings.change(registered("甲" + mark), 0, new Positioning("公交" + mark, "", "", ""));
        positionings.change(registered("丙" + mark), 0, new Positioning("地铁" + mark, "", "", ""));
        var view = navigate(OverlapView.class);
        var map = find(HeatMap.class).single();

        ComponentUtil.fireEvent(map, new HeatMap.Looked(map, true, 0, 99_999));

        assertThat(view.getElement().getTextRecursively()).contains("指向一格");
    }

    @Test
    void explainsThatAnAccountIsUnknown() {
        navigate("accounts/" + UUID.randomUUID(), AccountView.class);

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("找不到公众号");
    }

    /// What another thread asked of the screen happens when the session is next free.
    private static void hearFromTheBackground() {
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private AccountId givenByAnAdministrator(String name) {
        var id = new AccountId[1];
        Acting.as(
                new Actor(Optional.empty(), "管理员", Optional.empty(), Set.of(Role.ADMINISTRATOR)),
                () -> id[0] = registered(name));
        return id[0];
    }

    private AccountId registered(String name) {
        return accounts.register(
                new AccountDetails(
                        name,
                        appId(),
                        AccountKind.SUBSCRIPTION,
                        department(),
                        true,
                        false,
                        Contact.NONE,
                        "",
                        ""));
    }

    private DepartmentId department() {
        var suffix = UUID.randomUUID().toString().substring(24);
        return departments.create("部门" + suffix, "部门");
    }

    private static String appId() {
        return "wx" + UUID.randomUUID().toString().replace("-", "").substring(16);
    }
}
