package city.lianbo.delivery;

import city.lianbo.wechat.Answer;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.WeChat;
import city.lianbo.wechat.WeChatProblem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// Stands before another WeChat and refuses one kind of call once it is told to.
final class RefusingWeChat {

    private final WeChat behind;
    private final String refused;
    private final WeChatProblem problem;
    private boolean refuses;

    /// @param refused the name of a method of [WeChat]
    RefusingWeChat(WeChat behind, String refused, WeChatProblem problem) {
        this.behind = behind;
        this.refused = refused;
        this.problem = problem;
    }

    void refuseFromNowOn() {
        refuses = true;
    }

    WeChat port() {
        return (WeChat)
                Proxy.newProxyInstance(
                        WeChat.class.getClassLoader(),
                        new Class<?>[] {WeChat.class},
                        (_, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        if (refuses && method.getName().equals(refused)) {
            return refusal(method.getReturnType());
        }
        try {
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Object refusal(Class<?> answer) {
        if (answer.equals(SendAnswer.class)) {
            return new SendAnswer.Refused(problem);
        }
        return answer.equals(PublishAnswer.class)
                ? new PublishAnswer.Refused(problem)
                : new Answer.Refused<>(problem);
    }
}
