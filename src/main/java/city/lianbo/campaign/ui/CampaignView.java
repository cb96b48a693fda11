package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.Campaigns;
import city.lianbo.delivery.DeliveryId;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import city.lianbo.shell.MainLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/// One campaign: its plan, and once it is scheduled the live board at the same address.
@Route(value = "campaigns/:campaign", layout = MainLayout.class)
@PermitAll
class CampaignView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /// `?delivery=<id>` opens one account's delivery on the board.
    private static final String DELIVERY = "delivery";

    private final transient Campaigns campaigns;
    private final transient PlanPanel.Parts parts;
    private final transient BoardPanel.Parts boardParts;
    private final boolean coordinates;
    private final transient LinkPanel.Parts linkParts;
    private final transient BoardTools.Parts toolParts;
    private transient Optional<BoardPanel> board = Optional.empty();
    private String title = "";

    CampaignView(
            Campaigns campaigns,
            PlanPanel.Parts parts,
            BoardPanel.Parts boardParts,
            LinkPanel.Parts linkParts,
            BoardTools.Parts toolParts,
            CurrentActor actor) {
        this.campaigns = campaigns;
        this.parts = parts;
        this.boardParts = boardParts;
        this.coordinates = actor.get().is(Role.COORDINATOR);
        this.linkParts = linkParts;
        this.toolParts = toolParts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters().get("campaign").orElse("");
        show(find(address));
        named(event).ifPresent(delivery -> board.ifPresent(shown -> shown.open(delivery)));
    }

    /// The delivery that the address asks for; one that can't be read is none.
    private static Optional<DeliveryId> named(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DELIVERY)
                .flatMap(text -> {
                    try {
                        return Optional.of(DeliveryId.of(text));
                    } catch (IllegalArgumentException _) {
                        return Optional.empty();
                    }
                });
    }

    private CampaignId find(String address) {
        try {
            return CampaignId.of(address);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(address);
        }
    }

    private void show(CampaignId id) {
        var sheet = campaigns.find(id).orElseThrow(() -> new NotFoundException(id.toString()));
        title = sheet.title();
        boolean mayPlan = campaigns.mayPlan(id);
        removeAll();
        board = Optional.empty();
        var head = new Div(new H1(sheet.title()), steps(sheet));
        head.addClassName("page-head");
        var article =
                new Anchor("articles/" + sheet.article(), getTranslation("campaign.plan.article"));
        article.addClassName("quiet-link");
        var links = new Div(article);
        links.addClassName("plan-links");
        if (mayPlan && sheet.members().findAny().isPresent()) {
            links.add(rehearse(sheet));
        }
        add(head, links, new BoardTools(toolParts, sheet, coordinates, () -> show(id)));
        // The next step first: with forty rows before it, nobody would find the release.
        if (sheet.state() != CampaignState.RELEASED) {
            add(new PlanPanel(parts, sheet, mayPlan, () -> show(id)));
            LinkPanel.addTo(this, linkParts, sheet, mayPlan, () -> show(id));
        }
        if (sheet.state() != CampaignState.DRAFT) {
            var shown = new BoardPanel(boardParts, sheet, coordinates);
            add(shown);
            board = Optional.of(shown);
        }
        add(new SharedPushes(parts, sheet, coordinates, () -> show(id)));
    }

    private Anchor rehearse(CampaignSheet sheet) {
        var link =
                new Anchor(
                        "campaigns/" + sheet.id() + "/rehearsal",
                        VaadinIcon.MOVIE.create(),
                        new Span(getTranslation("campaign.rehearse")));
        link.addClassName("rehearse-link");
        link.setId("rehearse");
        return link;
    }

    /// Draft – approved n/m – scheduled – released: where the plan stands.
    private OrderedList steps(CampaignSheet sheet) {
        long all = sheet.members().count();
        long approved = sheet.members().filter(CampaignSheet.MemberSheet::approved).count();
        var steps = new OrderedList();
        steps.addClassName("plan-steps");
        steps.add(
                step(getTranslation("campaign.state.DRAFT"), true),
                step(
                        getTranslation("campaign.step.approved", approved, all),
                        all > 0 && approved == all),
                step(
                        getTranslation("campaign.state.SCHEDULED"),
                        sheet.state() != CampaignState.DRAFT),
                step(
                        getTranslation("campaign.state.RELEASED"),
                        sheet.state() == CampaignState.RELEASED));
        return steps;
    }

    private static ListItem step(String word, boolean reached) {
        var step = new ListItem(word);
        step.addClassName(reached ? "reached" : "ahead");
        return step;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
