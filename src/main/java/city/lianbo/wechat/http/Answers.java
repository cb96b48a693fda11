package city.lianbo.wechat.http;

import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.FollowerTag;
import city.lianbo.wechat.ListedPublication;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.SendProgress.Counts;
import city.lianbo.wechat.WeChatCode.Policy;
import city.lianbo.wechat.WeChatProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a reply means: the table of `docs/wechat.md`, in code.
final class Answers {

    private static final int SYSTEM_BUSY = -1;
    private static final int KEY_EXISTS = 45065;

    private final Json json;

    Answers(Json json) {
        this.json = json;
    }

    /// A write other than a send: −1 may have been carried out.
    <T> Answer<T> toWrite(Reply reply, Function<Reply.Said, Optional<T>> reader) {
        return reply instanceof Reply.Said said && said.code() == SYSTEM_BUSY
                ? new Answer.NoAnswer<>(said.problem().toString())
                : toRead(reply, reader);
    }

    <T> Answer<T> toRead(Reply reply, Function<Reply.Said, Optional<T>> reader) {
        return switch (reply) {
            case Reply.Said said when said.code() != 0 -> new Answer.Refused<>(said.problem());
            case Reply.Said said ->
                    reader.apply(said)
                            .<Answer<T>>map(Answer.Got::new)
                            .orElseGet(() -> new Answer.NoAnswer<>("answer without its data"));
            case Reply.NoToken(var problem) ->
                    problem.code() == SYSTEM_BUSY
                            ? new Answer.NotSent<>("no token: " + problem)
                            : new Answer.Refused<>(problem);
            case Reply.NotSent(var cause) -> new Answer.NotSent<>(cause);
            case Reply.NoAnswer(var cause) -> new Answer.NoAnswer<>(cause);
        };
    }

    /// 0 and 45065 count only with their `msg_id`: without it the job could never be asked for,
    /// and a repeat under the same key tells it again.
    SendAnswer toSend(Reply reply) {
        return switch (reply) {
            case Reply.Said said when said.saysDone() -> accepted(said);
            case Reply.Said said when said.code() == KEY_EXISTS -> alreadyAccepted(said);
            case Reply.Said said when said.code() != 0 -> new SendAnswer.Refused(said.problem());
            case Reply.Said _ -> new SendAnswer.NoAnswer("answer without a code");
            case Reply.NoToken(var problem) ->
                    certainlyUnsent(problem)
                            ? new SendAnswer.Refused(problem)
                            : new SendAnswer.NotSent("no token: " + problem);
            case Reply.NotSent(var cause) -> new SendAnswer.NotSent(cause);
            case Reply.NoAnswer(var cause) -> new SendAnswer.NoAnswer(cause);
        };
    }

    private SendAnswer accepted(Reply.Said said) {
        return json.as(said.body(), Wire.SendJob.class)
                .flatMap(job -> job.id().map(id -> new SendAnswer.Accepted(id, job.dataId())))
                .<SendAnswer>map(answer -> answer)
                .orElseGet(() -> new SendAnswer.NoAnswer("accepted without a msg_id"));
    }

    private SendAnswer alreadyAccepted(Reply.Said said) {
        return json.as(said.body(), Wire.SendJob.class)
                .flatMap(Wire.SendJob::id)
                .<SendAnswer>map(SendAnswer.AlreadyAccepted::new)
                .orElseGet(() -> new SendAnswer.NoAnswer("45065 without a msg_id"));
    }

    PublishAnswer toPublish(Reply reply) {
        return switch (reply) {
            case Reply.Said said when said.saysDone() -> published(said);
            case Reply.Said said when said.code() != 0 -> new PublishAnswer.Refused(said.problem());
            case Reply.Said _ -> new PublishAnswer.NoAnswer("answer without a code");
            case Reply.NoToken(var problem) ->
                    certainlyUnsent(problem)
                            ? new PublishAnswer.Refused(problem)
                            : new PublishAnswer.NotSent("no token: " + problem);
            case Reply.NotSent(var cause) -> new PublishAnswer.NotSent(cause);
            case Reply.NoAnswer(var cause) -> new PublishAnswer.NoAnswer(cause);
        };
    }

    private PublishAnswer published(Reply.Said said) {
        return json.as(said.body(), Wire.PublishJob.class)
                .flatMap(job -> job.id().map(id -> new PublishAnswer.Accepted(id, job.dataId())))
                .<PublishAnswer>map(answer -> answer)
                .orElseGet(() -> new PublishAnswer.NoAnswer("accepted without a publish_id"));
    }

    /// The token endpoint's refusals that only a person can lift are told as such. The others are
    /// `NotSent`: read as an answer to the send they could look uncertain, and that they are not.
    private static boolean certainlyUnsent(WeChatProblem problem) {
        var policy = problem.meaning().policy();
        return policy == Policy.REFRESH
                || policy == Policy.CONFIGURATION
                || policy == Policy.ACCOUNT;
    }

    Optional<Done> done(Reply.Said said) {
        return said.saysDone() ? Optional.of(Done.DONE) : Optional.empty();
    }

    Optional<String> address(Reply.Said said) {
        return json.as(said.body(), Wire.Uploaded.class)
                .flatMap(uploaded -> Wire.text(uploaded.url()));
    }

    Optional<MediaId> mediaId(Reply.Said said) {
        return json.as(said.body(), Wire.Uploaded.class)
                .flatMap(uploaded -> Wire.text(uploaded.mediaId()))
                .filter(id -> id.length() <= 128)
                .map(MediaId::new);
    }

    Optional<Long> followers(Reply.Said said) {
        return json.as(said.body(), Wire.Followers.class)
                .flatMap(followers -> Optional.ofNullable(followers.total()));
    }

    Optional<SendProgress> sendProgress(Reply.Said said) {
        return json.as(said.body(), Wire.SendState.class)
                .flatMap(state -> Wire.text(state.msgStatus()))
                .flatMap(status ->
                        switch (status) {
                            case "SENDING" -> Optional.of(new SendProgress.Sending());
                            case "SEND_SUCCESS" ->
                                    Optional.of(new SendProgress.Sent(Counts.UNTOLD, List.of()));
                            case "SEND_FAIL" -> Optional.of(new SendProgress.Failed(status));
                            case "DELETE" -> Optional.of(new SendProgress.Deleted());
                            default -> Optional.empty();
                        });
    }

    Optional<PublishProgress> publishProgress(Reply.Said said) {
        return json.as(said.body(), Wire.PublishState.class).flatMap(Wire.PublishState::read);
    }

    /// An empty list has no `item` at all, but says how many there are.
    Optional<List<ListedPublication>> publications(Reply.Said said) {
        return said.body().has("total_count")
                ? json.as(said.body(), Wire.Publications.class).map(Wire.Publications::read)
                : Optional.empty();
    }

    Optional<List<FollowerTag>> tags(Reply.Said said) {
        return json.as(said.body(), Wire.Tags.class).flatMap(Wire.Tags::read);
    }
}
