package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `media/uploadimg`: a picture for the text of an article. Labelled `text/plain`, as in life.
final class UploadArticlePictureCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/media/uploadimg";
    }

    @Override
    public Right right() {
        return Right.UPLOAD;
    }

    @Override
    public Response run(Call call) {
        var media = call.media();
        var picture = call.world().materials().addForArticle(media.fileName(), media.content());
        var fields = Fields.of("url", picture.url());
        fields.put("errcode", 0);
        fields.put("errmsg", "ok");
        return Response.wechat(fields).as("text/plain");
    }
}
