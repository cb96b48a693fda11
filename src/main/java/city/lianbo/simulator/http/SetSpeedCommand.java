package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;
import city.lianbo.simulator.WeChatRefusal;
import java.util.List;

/// `message/mass/speed/set`: 0 to 4.
final class SetSpeedCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/message/mass/speed/set";
    }

    @Override
    public Right right() {
        return Right.MASS_SEND;
    }

    @Override
    public Response run(Call call) {
        if (!call.body().has("speed")) {
            throw new WeChatRefusal(45084);
        }
        int speed = call.body().index("speed");
        if (speed < 0 || speed >= REAL.size()) {
            throw new WeChatRefusal(45083);
        }
        call.world().massSends().speed(call.account(), speed);
        return Response.wechat(Fields.ok());
    }

    /// In 10,000 a minute.
    static final List<Integer> REAL = List.of(80, 60, 45, 30, 10);
}
