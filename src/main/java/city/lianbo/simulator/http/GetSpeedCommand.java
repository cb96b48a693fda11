package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `message/mass/speed/get`.
final class GetSpeedCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/message/mass/speed/get";
    }

    @Override
    public Right right() {
        return Right.MASS_SEND;
    }

    @Override
    public Response run(Call call) {
        int speed = call.world().massSends().speed(call.account());
        var fields = Fields.of("speed", speed);
        fields.put("realspeed", SetSpeedCommand.REAL.get(speed));
        return Response.wechat(fields);
    }
}
