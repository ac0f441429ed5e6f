using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>The image is made for the user that the manifests run it as.</summary>
internal sealed class UserAgreesRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor Differs = new("MG7519", Severity.Warning,
        "USER {0} is not who runs the container: runAsUser is {1}",
        "Write USER {1}, or set RunAsUser in the definition. What the image gives to user {0} alone, {1} cannot read.");

    /// <summary>What <c>APP_UID</c> holds in .NET's images.</summary>
    private const string DotnetUser = "1654";

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        if (dockerfile.Final is not { } final || expected.User is not { } runs) return;
        var user = dockerfile.Lineage(final).Select(stage => stage.Last("USER")).FirstOrDefault(found => found is not null);
        if (user is null) return;
        var name = user.Arguments.Split(':')[0].Trim('"');
        if (name is "$APP_UID" or "${APP_UID}") name = DotnetUser;
        if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != runs && number != 0)
            sink.Add(Differs, dockerfile.At(user), number, runs);
    }
}
