using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Dockerfiles.Rules;

namespace ManifestGen.Engine.Dockerfiles;

/// <summary>Reads a Dockerfile and runs every rule over it. A new rule is a file under Rules/ and a line here.</summary>
internal static class DockerfileValidator
{
    private static readonly IDockerfileRule[] Rules =
    [
        new StageReferenceRule(),
        new BaseImageTagRule(),
        new ShellFormEntrypointRule(),
        new EntrypointRule(),
        new ImageUserRule(),
        new StopSignalRule(),
        new ShellOnShelllessBaseRule(),
        new CopyInsteadOfAddRule(),
        new SecretInImageRule(),
        new ExposedPortRule(),
        new UserAgreesRule(),
        new ListeningPortRule(),
        new ShutdownTimeRule(),
        new SdkInImageRule(),
        new RestoreBeforeSourcesRule(),
    ];

    /// <summary>Reports what is wrong with a Dockerfile.</summary>
    public static void Check(string file, string text, ImageExpectation expected, DiagnosticSink sink)
    {
        var dockerfile = DockerfileReader.Read(file, text, sink);
        foreach (var rule in Rules) rule.Check(dockerfile, expected, sink);
    }
}
