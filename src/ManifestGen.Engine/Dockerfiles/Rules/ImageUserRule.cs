using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>The image runs as a user other than root, given by number, so that <c>runAsNonRoot</c> can be verified.</summary>
internal sealed class ImageUserRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor Root = new("MG7509", Severity.Warning,
        "the image runs as root: {0}",
        "End the last stage with USER $APP_UID; .NET's images hold that user.");

    public static readonly DiagnosticDescriptor Name = new("MG7510", Severity.Error,
        "USER '{0}' is a name: with runAsNonRoot the kubelet cannot verify that it is not root, and does not start the container",
        "Use the user's number, such as USER $APP_UID (1654 in .NET's images).");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        if (dockerfile.Final is not { } final) return;
        var user = dockerfile.Lineage(final).Select(stage => stage.Last("USER")).FirstOrDefault(found => found is not null);
        if (user is null)
        {
            if (!RunsAsNonRoot(dockerfile.BaseOf(final))) sink.Add(Root, dockerfile.At(final.From), "no USER is set");
            return;
        }

        var name = user.Arguments.Split(':')[0].Trim('"');
        if (name is "0" or "root") sink.Add(Root, dockerfile.At(user), "USER is " + name);
        else if (name.Length > 0 && name[0] != '$' && !name.All(char.IsAsciiDigit)) sink.Add(Name, dockerfile.At(user), name);
    }

    /// <summary>Chiseled and distroless bases set a numeric user of their own.</summary>
    private static bool RunsAsNonRoot(string image) =>
        image.Contains("-chiseled", StringComparison.Ordinal) || image.EndsWith(":nonroot", StringComparison.Ordinal);
}
