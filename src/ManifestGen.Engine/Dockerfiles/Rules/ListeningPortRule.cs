using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>ASP.NET is told to listen on a port that the manifests declare.</summary>
internal sealed class ListeningPortRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor Differs = new("MG7520", Severity.Error,
        "{0}={1} makes ASP.NET listen on port {2}, which the container does not declare; it declares {3}",
        "Remove the variable: the manifest sets ASPNETCORE_HTTP_PORTS from the definition's ports. Or declare the port there.");

    private static readonly HashSet<string> Addresses = ["ASPNETCORE_URLS", "DOTNET_URLS"];

    private static readonly HashSet<string> Ports = ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTP_PORTS", "DOTNET_HTTPS_PORTS"];

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        if (dockerfile.Final is not { } final || expected.Ports is not { } declared) return;
        foreach (var setting in dockerfile.Lineage(final).SelectMany(EnvironmentSetting.Of))
        foreach (var port in PortsOf(setting))
        {
            if (declared.Contains(port)) continue;
            var list = declared.Count == 0 ? "none" : string.Join(", ", declared.Select(p => p.ToString(CultureInfo.InvariantCulture)));
            sink.Add(Differs, dockerfile.At(setting.Instruction), setting.Name, setting.Value, port, list);
        }
    }

    private static IEnumerable<int> PortsOf(EnvironmentSetting setting)
    {
        if (!Addresses.Contains(setting.Name) && !Ports.Contains(setting.Name)) yield break;
        foreach (var part in setting.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // An address ends in its port; one without has that of its scheme.
            var text = part.TrimEnd('/');
            if (Addresses.Contains(setting.Name)) text = text[(text.LastIndexOf(':') + 1)..] is var end && end.StartsWith("//", StringComparison.Ordinal) ? part.StartsWith("https", StringComparison.Ordinal) ? "443" : "80" : end;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) yield return port;
        }
    }
}
