package city.lianbo.notice.ui;

import city.lianbo.notice.Notices;
import city.lianbo.notice.NoticesMoved;
import city.lianbo.shell.FramePart;
import city.lianbo.shell.Times;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts the bell into the frame, and tells open screens when notices moved.
@Component
class NoticeBell implements FramePart {

    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Notices notices;
    private final Times times;

    NoticeBell(Notices notices, Times times) {
        this.notices = notices;
        this.times = times;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        return new Bell(notices, times, this::subscribe);
    }

    private Registration subscribe(Runnable reader) {
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    @EventListener(NoticesMoved.class)
    void moved() {
        readers.forEach(Runnable::run);
    }
}
