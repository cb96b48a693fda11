package city.lianbo.bench.fire;

import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.WeChat;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.ClassUtils;

/// Stands before the port to WeChat and writes down when each send was handed to the client and
/// when its answer was there.
final class TimedSends implements BeanPostProcessor {

    private final Queue<Timing> timings = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Instant> firstUpload = new AtomicReference<>();

    private record Timing(Instant left, Instant answered, boolean accepted) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof WeChat weChat ? timed(weChat) : bean;
    }

    private WeChat timed(WeChat weChat) {
        return (WeChat)
                Proxy.newProxyInstance(
                        WeChat.class.getClassLoader(),
                        ClassUtils.getAllInterfaces(weChat),
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "send" -> send(weChat, method, arguments);
                                    case "uploadBodyPicture" -> {
                                        firstUpload.compareAndSet(null, Instant.now());
                                        yield call(weChat, method, arguments);
                                    }
                                    default -> call(weChat, method, arguments);
                                });
    }

    /// Counts what is staged from now on.
    void forgetUploads() {
        firstUpload.set(null);
    }

    /// When staging began: with the first picture.
    Instant firstUpload() {
        return Objects.requireNonNull(firstUpload.get(), "nothing was staged");
    }

    private Object send(WeChat weChat, Method method, Object[] arguments) throws Throwable {
        var left = Instant.now();
        var answer = call(weChat, method, arguments);
        timings.add(new Timing(left, Instant.now(), answer instanceof SendAnswer.Accepted));
        return answer;
    }

    private static Object call(WeChat weChat, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(weChat, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    int answered() {
        return timings.size();
    }

    int accepted() {
        return (int) timings.stream().filter(Timing::accepted).count();
    }

    /// How long after `instant` each call left, in milliseconds.
    Percentiles departures(Instant instant) {
        return Percentiles.of(
                timings.stream().map(timing -> millis(instant, timing.left())).toList());
    }

    /// How long after `instant` each answer was there, in milliseconds.
    Percentiles answers(Instant instant) {
        return Percentiles.of(
                timings.stream().map(timing -> millis(instant, timing.answered())).toList());
    }

    static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }
}
