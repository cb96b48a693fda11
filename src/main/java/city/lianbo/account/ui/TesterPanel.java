package city.lianbo.account.ui;

import city.lianbo.account.TesterRow;
import city.lianbo.account.Testers;
import city.lianbo.platform.AccountId;
import city.lianbo.shell.Notices;
import city.lianbo.wechat.Tester;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/// Phones on which previews may appear, and how many are left today.
final class TesterPanel extends Div {

    /// How a tester is addressed.
    enum Kind {
        WXNAME,
        OPENID
    }

    private final transient Testers testers;
    private final transient AccountId account;
    private final boolean writable;
    final TextField label = new TextField();
    final TextField address = new TextField();
    final Select<Kind> kind = new Select<>();
    final UnorderedList list = new UnorderedList();
    final Paragraph used = new Paragraph();

    TesterPanel(Testers testers, AccountId account, boolean writable) {
        this.testers = testers;
        this.account = account;
        this.writable = writable;
        addClassName("account-form");
        var hint = new Paragraph(getTranslation("account.testers.hint"));
        hint.addClassName("account-quiet");
        list.addClassName("account-testers");
        add(hint, used, list);
        if (writable) {
            add(form());
        }
        show();
    }

    private Div form() {
        label.setLabel(getTranslation("account.testers.label"));
        label.setPlaceholder(getTranslation("account.testers.label.example"));
        label.setMaxLength(60);
        kind.setLabel(getTranslation("account.testers.kind"));
        kind.setItems(List.of(Kind.values()));
        kind.setItemLabelGenerator(one -> getTranslation("account.testers.kind." + one));
        kind.setValue(Kind.WXNAME);
        address.setLabel(getTranslation("account.testers.address"));
        address.setMaxLength(64);
        var add = new Button(getTranslation("account.testers.add"), _ -> list());
        add.setId("add-tester");
        var line = new Div(label, kind, address, add);
        line.addClassName("account-line");
        return line;
    }

    private void list() {
        var value = address.getValue().strip();
        Tester tester =
                kind.getValue() == Kind.OPENID
                        ? new Tester.OpenId(value)
                        : new Tester.WeChatName(value);
        testers.list(account, label.getValue(), tester);
        Notices.done(getTranslation("account.testers.added", label.getValue().strip()));
        label.clear();
        address.clear();
        show();
    }

    private void show() {
        var allowance = testers.allowance(account);
        used.setText(getTranslation("account.testers.used", allowance.used(), allowance.limit()));
        list.removeAll();
        var rows = testers.of(account);
        if (rows.isEmpty()) {
            list.add(new ListItem(getTranslation("account.testers.none")));
        }
        rows.forEach(row -> list.add(item(row)));
    }

    private ListItem item(TesterRow row) {
        var item = new ListItem(new Span(row.label()), new Span(" · " + address(row.tester())));
        if (writable) {
            var drop =
                    new Button(
                            getTranslation("account.testers.drop"),
                            _ -> {
                                testers.drop(row.id());
                                show();
                            });
            drop.addThemeNames("tertiary", "small");
            drop.setAriaLabel(getTranslation("account.testers.drop.who", row.label()));
            item.add(drop);
        }
        return item;
    }

    private String address(Tester tester) {
        return switch (tester) {
            case Tester.OpenId(var id) -> "openid " + id;
            case Tester.WeChatName(var name) -> getTranslation("account.testers.name", name);
        };
    }
}
