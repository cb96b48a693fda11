package city.lianbo.article.ui;

import city.lianbo.article.ArticleRow;
import city.lianbo.article.Presence;
import city.lianbo.article.Presences;
import city.lianbo.document.BlockId;
import city.lianbo.shell.LiveReader;
import city.lianbo.shell.RichTextEditor;
import city.lianbo.shell.RichTextEditor.Other;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Shows in a body who else is in which paragraph, and tells the others where one is oneself.
final class Company {

    private static final Duration GAP = Duration.ofMillis(200);

    private static final Duration LONGEST = Presences.EXPIRY.plusSeconds(1);

    private final AtomicBoolean looking = new AtomicBoolean();
    private final RichTextEditor body;
    private final Presences presences;
    private final Supplier<Optional<ArticleRow>> article;
    private @Nullable BlockId block;
    private List<Other> shown = List.of();

    Company(RichTextEditor body, Presences presences, Supplier<Optional<ArticleRow>> article) {
        this.body = body;
        this.presences = presences;
        this.article = article;
    }

    void keep(Component screen) {
        body.addCaretListener(event -> moved(event.block().flatMap(BlockId::of)));
        body.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                sign();
            }
        });
        screen.addAttachListener(_ -> show());
        screen.addDetachListener(_ -> presences.leave(this));
        LiveReader.keepFresh(
                screen,
                reader ->
                        article.get()
                                        .map(row -> presences.subscribe(row.id(), reader))
                                        .orElse(() -> {})
                                ::run,
                GAP,
                this::show);
    }

    private void moved(Optional<BlockId> to) {
        block = to.orElse(null);
        sign();
    }

    private void sign() {
        var here = block;
        if (here == null) {
            presences.leave(this);
        } else {
            article.get()
                    .filter(ArticleRow::writable)
                    .ifPresent(row -> presences.sign(row.id(), this, here));
        }
    }

    private void show() {
        article.get()
                .map(row -> presences.others(row.id(), this))
                .map(Company::others)
                .filter(others -> !others.equals(shown))
                .ifPresent(others -> {
                    shown = others;
                    body.others(others);
                });
        if (!shown.isEmpty()) {
            body.getUI().ifPresent(this::lookAgain);
        }
    }

    /// Who vanished without a word is gone when the time is over; nobody tells of that.
    private void lookAgain(UI ui) {
        if (looking.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(
                            LONGEST.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                    .execute(() -> {
                        looking.set(false);
                        if (ui.isAttached()) {
                            var _ = ui.access(this::show);
                        }
                    });
        }
    }

    private static List<Other> others(List<Presence> present) {
        return present.stream()
                .map(other -> new Other(other.name(), other.colour(), other.block().value()))
                .toList();
    }
}
