package city.lianbo.delivery;

import static city.lianbo.delivery.EngineRig.SETTINGS;
import static city.lianbo.delivery.EngineRig.T;

import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.delivery.Manifest.Clearance;
import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.SettableClock;
import city.lianbo.wechat.WeChatProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// One delivery on its way to one refused call, on the real engine.
final class CodeStory {

    /// The calls that the engine makes, and how far a delivery has come when each is made.
    enum Call {
        UPLOAD_PICTURE("uploadBodyPicture"),
        UPLOAD_COVER("uploadCover"),
        ADD_DRAFT("addDraft"),
        READ_BACK("readDraft"),
        DELETE_DRAFT("deleteDraft"),
        UPDATE_DRAFT("updateDraft"),
        GET_TOKEN("freshenToken"),
        READ_AGAIN("readDraft"),
        SEND("send"),
        SEND_PROTECTED("send"),
        SEND_AGAIN("send"),
        ASK("askSend"),
        PUBLISH("publish", Channel.PUBLISH),
        LIST("listPublications", Channel.PUBLISH),
        READ_TO_REPEAT("readDraft", Channel.PUBLISH),
        PUBLISH_AGAIN("publish", Channel.PUBLISH),
        ASK_PUBLICATION("askPublish", Channel.PUBLISH),
        LIST_BY_HAND("listPublications", Channel.DRAFT_ONLY);

        private final String method;
        private final Channel channel;

        Call(String method) {
            this(method, Channel.MASS_SEND);
        }

        Call(String method, Channel channel) {
            this.method = method;
            this.channel = channel;
        }

        private Passage passage() {
            var audience = channel == Channel.MASS_SEND ? "all" : null;
            return Passage.read(channel, audience, false);
        }

        /// Whether the desk only looks: what is told then is the answer that was lost before.
        boolean looksAfterALostAnswer() {
            return this == LIST || this == READ_TO_REPEAT;
        }
    }

    private final SettableClock clock = new SettableClock(T.minus(Duration.ofHours(1)));
    private final ModelStore store = new ModelStore(this::hear);
    private final ScriptedWeChat behind = new ScriptedWeChat(clock);
    private final DeliveryId delivery = new DeliveryId(new UUID(0, 1));
    private final DepartureId departure = new DepartureId(new UUID(0, 2));
    private final OneLateLink link = new OneLateLink(delivery);
    private final RefusingWeChat weChat;
    private final Call call;
    private final LinkKeeper links;
    private final DepartureRunner runner;
    private final Reconciler reconciler;
    private final Confirmer confirmer;
    private final Sweeper sweeper;
    private Optional<Trouble> trouble = Optional.empty();

    CodeStory(Call call, int code) {
        this.call = call;
        this.weChat = new RefusingWeChat(behind, call.method, new WeChatProblem(code, "WeChat"));
        var port = weChat.port();
        var manifest =
                new ModelManifest(
                        _ -> new Clearance.Cleared(cargo(call)), _ -> call == Call.SEND_PROTECTED);
        var surroundings =
                new Surroundings(clock, new OneByOne(), SETTINGS, "desk", manifest::phoneProtected);
        var preparation = new Preparation(store, port, manifest, clock, SETTINGS);
        var check = new DraftCheck((_, _) -> {}, clock);
        this.links =
                new LinkKeeper(
                        preparation,
                        call == Call.UPDATE_DRAFT ? link : new NoSlots(),
                        check,
                        surroundings.tasks());
        var ways = new Ways(port, behind, manifest, surroundings);
        this.runner =
                new DepartureRunner(
                        store,
                        port,
                        ways,
                        new Stager(preparation, check, links),
                        new Armer(preparation, links),
                        new Written(),
                        surroundings);
        this.reconciler = new Reconciler(store, ways, surroundings);
        this.confirmer = new Confirmer(store, ways, surroundings);
        this.sweeper = new Sweeper(store, runner, reconciler, confirmer, surroundings);
        store.plan(
                new ModelStore.Departure(
                        departure, new PlanId(new UUID(0, 3)), T, T.plus(Duration.ofMinutes(30))),
                delivery,
                new AccountId(new UUID(0, 4)),
                delivery.toString().replace("-", ""),
                call.passage(),
                clock.instant());
        store.release(departure);
    }

    private static PlaceholderCargo cargo(Call call) {
        return new PlaceholderCargo(
                call == Call.UPDATE_DRAFT ? Set.of(OneLateLink.NAME) : Set.of());
    }

    private void hear(List<Transitions.Transition> transitions) {
        for (var transition : transitions) {
            if (Trouble.isOver(transition.event())) {
                trouble = Optional.empty();
            }
            trouble = Trouble.of(transition.event()).or(() -> trouble);
        }
    }

    DeliveryState state() {
        return store.find(delivery).orElseThrow().state();
    }

    Optional<Trouble> trouble() {
        return trouble;
    }

    int sends() {
        return behind.ledger.size() + behind.publications.size();
    }

    /// Comes to the call, has it refused, and stops right after.
    void comeToTheCall() {
        switch (call) {
            case UPLOAD_PICTURE, UPLOAD_COVER, ADD_DRAFT, READ_BACK -> {
                weChat.refuseFromNowOn();
                stage();
            }
            case DELETE_DRAFT -> {
                stage();
                behind.drafts.clear();
                arm();
                weChat.refuseFromNowOn();
                runner.stage(departure);
            }
            case UPDATE_DRAFT -> {
                stage();
                link.come();
                weChat.refuseFromNowOn();
                links.sweep();
            }
            case GET_TOKEN, READ_AGAIN -> {
                stage();
                weChat.refuseFromNowOn();
                arm();
            }
            case SEND, SEND_PROTECTED, PUBLISH -> {
                stage();
                arm();
                weChat.refuseFromNowOn();
                fire();
            }
            case SEND_AGAIN -> {
                stage();
                arm();
                behind.scripts.add(ScriptedWeChat.Script.CALL_LOST);
                fire();
                weChat.refuseFromNowOn();
                clock.advance(Duration.ofSeconds(61));
                reconciler.sweep();
            }
            case LIST, READ_TO_REPEAT, PUBLISH_AGAIN -> {
                stage();
                arm();
                behind.scripts.add(ScriptedWeChat.Script.CALL_LOST);
                fire();
                weChat.refuseFromNowOn();
                lookUntilItMayBeRepeated();
            }
            case ASK, ASK_PUBLICATION, LIST_BY_HAND -> {
                stage();
                arm();
                fire();
                weChat.refuseFromNowOn();
                clock.advance(Duration.ofSeconds(6));
                confirmer.sweep();
            }
        }
    }

    /// A publication is submitted once more only long after its claim.
    private void lookUntilItMayBeRepeated() {
        var end = T.plus(PublicationWay.PATIENCE).plus(Duration.ofMinutes(2));
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofSeconds(61));
            reconciler.sweep();
        }
    }

    /// Lets the desk do what it does by itself, while WeChat keeps refusing.
    void letTimePass() {
        var patience = call == Call.LIST_BY_HAND ? DraftOnlyWay.PATIENCE : Duration.ofMinutes(90);
        var end = T.plus(patience).plus(Duration.ofMinutes(10));
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofMinutes(1));
            sweeper.sweep();
        }
    }

    private void stage() {
        clock.set(T.minus(Duration.ofMinutes(29)));
        runner.stage(departure);
    }

    private void arm() {
        clock.set(T.minus(Duration.ofSeconds(59)));
        runner.arm(departure);
    }

    private void fire() {
        clock.set(T.minus(Duration.ofSeconds(2)));
        runner.fire(departure);
    }

    private final class Written implements Recorder {

        @Override
        public void note(DeliveryStore.Note note) {
            store.record(List.of(note));
        }

        @Override
        public void flush() {
            // written already
        }
    }

    private final class OneByOne implements Tasks {

        @Override
        public <I> void each(Collection<I> items, Consumer<I> work) {
            items.forEach(work);
        }

        @Override
        public void await(Instant instant) {
            if (clock.instant().isBefore(instant)) {
                clock.set(instant);
            }
        }
    }
}
