using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>The image exposes the ports that the manifests declare.</summary>
internal sealed class ExposedPortRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor Differs = new("MG7516", Severity.Error,
        "EXPOSE {0} is not a port of the container, which declares {1}",
        "Expose what the definition declares, or declare the port there.");

    public static readonly DiagnosticDescriptor Invalid = new("MG7517", Severity.Error,
        "EXPOSE '{0}' is not a port",
        "Write a number from 1 to 65535, perhaps followed by /tcp or /udp.");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        if (dockerfile.Final is not { } final) return;
        foreach (var instruction in final.Instructions)
        {
            if (instruction.Keyword != "EXPOSE") continue;
            foreach (var word in instruction.Words) Judge(dockerfile, instruction, word, expected, sink);
        }
    }

    private static void Judge(Dockerfile dockerfile, Instruction instruction, string word, ImageExpectation expected, DiagnosticSink sink)
    {
        if (word.Contains('$', StringComparison.Ordinal)) return;
        var parts = word.Split('/');
        if (!PortRange(parts[0], out var first, out var last) || parts.Length > 2
            || (parts.Length == 2 && parts[1].ToUpperInvariant() is not ("TCP" or "UDP" or "SCTP")))
        {
            sink.Add(Invalid, dockerfile.At(instruction), word);
            return;
        }

        if (expected.Ports is not { } declared || declared.Any(port => port >= first && port <= last)) return;
        var list = declared.Count == 0 ? "none" : string.Join(", ", declared.Select(port => port.ToString(CultureInfo.InvariantCulture)));
        sink.Add(Differs, dockerfile.At(instruction), word, list);
    }

    private static bool PortRange(string text, out int first, out int last)
    {
        var ends = text.Split('-');
        last = 0;
        if (!Port(ends[0], out first) || ends.Length > 2) return false;
        if (ends.Length == 2) return Port(ends[1], out last) && last >= first;
        last = first;
        return true;
    }

    private static bool Port(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535;
}
