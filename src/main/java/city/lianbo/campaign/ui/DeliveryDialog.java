package city.lianbo.campaign.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.RoundTrip;
import city.lianbo.delivery.StepRow;
import city.lianbo.delivery.ui.StateBadge;
import city.lianbo.edition.Channel;
import city.lianbo.platform.Role;
import city.lianbo.shell.ConfirmDialogs;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/// One account's delivery: every attempt with WeChat's words, what WeChat made of its draft, and what
/// a person can do about it.
class DeliveryDialog extends Dialog {

    private final transient BoardPanel.Parts parts;
    private final transient DeliveryRow row;

    DeliveryDialog(BoardPanel.Parts parts, String account, DeliveryRow row, boolean mayAct) {
        this.parts = parts;
        this.row = row;
        setHeaderTitle(account);
        setWidth("min(44rem, 100vw)");
        var state = new Div(StateBadge.of(row.state(), this));
        state.add(new Paragraph(getTranslation("delivery.state." + row.state() + ".help")));
        add(state);
        var problem = Problems.words(this, row);
        if (!problem.isEmpty()) {
            var words = new Paragraph(problem);
            words.addClassName("delivery-problem");
            add(words);
        }
        SlotPanel.of(parts.slots(), row, mayAct, this::close).ifPresent(this::add);
        if ((mayAct || isOfMyDepartment())
                && row.channel() == Channel.DRAFT_ONLY
                && waitsForAWord()) {
            add(new HandPanel(parts, row, this::close));
        }
        var kept = parts.deliveries().roundTrip(row.id());
        boolean lost = kept.filter(RoundTrip::holds).isPresent();
        // What holds a delivery is told before the many attempts that it held.
        kept.filter(_ -> lost).ifPresent(this::tellKept);
        add(history());
        kept.filter(_ -> !lost).ifPresent(this::tellKept);
        if (mayAct) {
            addActions();
        }
        getFooter().add(new Button(getTranslation("campaign.delivery.close"), _ -> close()));
    }

    /// The account's own editors press its button, so they say so too.
    private boolean isOfMyDepartment() {
        var person = parts.actor().get();
        return person.is(Role.EDITOR)
                && person.department().isPresent()
                && parts.accounts()
                        .find(row.account())
                        .map(AccountRow::department)
                        .equals(person.department());
    }

    private boolean waitsForAWord() {
        return row.state() == DeliveryState.AWAITING_PERSON
                || row.state() == DeliveryState.UNCONFIRMED;
    }

    private void tellKept(RoundTrip kept) {
        add(new KeptPanel(kept, parts.times()));
    }

    private OrderedList history() {
        var list = new OrderedList();
        list.addClassName("delivery-steps");
        for (StepRow step : parts.deliveries().steps(row.id())) {
            var time = new Span(parts.times().clock(step.at()));
            time.addClassName("figures");
            var item = new ListItem(time, new Span(getTranslation("delivery.step." + step.step())));
            var detail = detail(step);
            if (!detail.isEmpty()) {
                var words = new Span(detail);
                words.addClassName("delivery-detail");
                item.add(words);
            }
            list.add(item);
        }
        return list;
    }

    private String detail(StepRow step) {
        return step.code() == 0
                ? step.detail()
                : Problems.code(this, step.code()) + " (" + step.detail() + ")";
    }

    private void addActions() {
        boolean before =
                row.state() == DeliveryState.UNCERTAIN || row.state() == DeliveryState.UNCONFIRMED;
        if (before) {
            getFooter().add(foundSent(), foundUnsent());
        } else if (row.state() == DeliveryState.AWAITING_PERSON) {
            getFooter().add(foundUnsent());
        }
        boolean closed =
                row.state() == DeliveryState.REFUSED
                        || row.state() == DeliveryState.REJECTED
                        || row.state() == DeliveryState.MISSED;
        if (closed) {
            getFooter().add(tryAgain());
        }
    }

    private Button tryAgain() {
        var button =
                new Button(
                        getTranslation("campaign.delivery.again"),
                        _ -> {
                            var at = parts.verdicts().earliest();
                            parts.verdicts().tryAgain(row.id(), at);
                            Notices.done(
                                    getTranslation(
                                            "campaign.delivery.again.done", parts.times().at(at)));
                            close();
                        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        return button;
    }

    private Button foundSent() {
        return new Button(getTranslation("campaign.delivery.found-sent"), _ -> askForLink());
    }

    private void askForLink() {
        var dialog = new Dialog(getTranslation("campaign.delivery.found-sent"));
        var link = new TextField(getTranslation("campaign.delivery.link"));
        link.setPlaceholder("https://mp.weixin.qq.com/s/…");
        link.setWidthFull();
        var keep =
                new Button(
                        getTranslation("campaign.delivery.found-sent"),
                        _ -> {
                            parts.verdicts().foundSent(row.id(), link.getValue().strip());
                            dialog.close();
                            close();
                        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(link);
        dialog.getFooter().add(keep);
        dialog.open();
    }

    private Button foundUnsent() {
        return new Button(
                getTranslation("campaign.delivery.found-unsent"),
                _ ->
                        ConfirmDialogs.askBeforeHarm(
                                getTranslation("campaign.delivery.found-unsent"),
                                getTranslation("campaign.delivery.found-unsent.consequence"),
                                getTranslation("campaign.delivery.found-unsent"),
                                () -> {
                                    parts.verdicts().foundUnsent(row.id());
                                    close();
                                }));
    }
}
