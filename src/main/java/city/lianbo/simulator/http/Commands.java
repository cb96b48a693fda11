package city.lianbo.simulator.http;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All commands by path.
final class Commands {

    private static final Map<String, Command> ALL =
            Stream.of(
                            new TokenCommand(),
                            new StableTokenCommand(),
                            new ClearQuotaCommand(),
                            new ClearQuotaBySecretCommand(),
                            new GetQuotaCommand(),
                            new ClearOneQuotaCommand(),
                            new GetRidCommand(),
                            new GetCallbackIpCommand(),
                            new GetApiDomainIpCommand(),
                            new UploadArticlePictureCommand(),
                            new UploadTemporaryCommand(),
                            new GetTemporaryCommand(),
                            new AddMaterialCommand(),
                            new GetMaterialCommand(),
                            new DeleteMaterialCommand(),
                            new ListMaterialCommand(),
                            new CountMaterialCommand(),
                            new AddDraftCommand(),
                            new GetDraftCommand(),
                            new UpdateDraftCommand(),
                            new DeleteDraftCommand(),
                            new ListDraftsCommand(),
                            new CountDraftsCommand(),
                            new SwitchDraftsCommand(),
                            new SendToAllCommand(),
                            new SendToOpenidsCommand(),
                            new PreviewCommand(),
                            new DeleteSendCommand(),
                            new GetSendCommand(),
                            new GetSpeedCommand(),
                            new SetSpeedCommand(),
                            new SubmitPublicationCommand(),
                            new GetPublicationCommand(),
                            new DeletePublicationCommand(),
                            new GetPublishedArticleCommand(),
                            new ListPublicationsCommand(),
                            new ListFollowersCommand(),
                            new GetFollowerCommand(),
                            new ListTagsCommand(),
                            new CreateTagCommand(),
                            new RenameTagCommand(),
                            new DeleteTagCommand(),
                            new TagsOfFollowerCommand(),
                            new FollowersOfTagCommand(),
                            new TagFollowersCommand(),
                            new UntagFollowersCommand())
                    .collect(Collectors.toUnmodifiableMap(Command::path, Function.identity()));

    private Commands() {}

    static Optional<Command> at(String path) {
        return Optional.ofNullable(ALL.get(path));
    }
}
