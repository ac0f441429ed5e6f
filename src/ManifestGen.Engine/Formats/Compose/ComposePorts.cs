using System.Globalization;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Formats.Compose;

/// <summary>
/// Which ports of the machine lead to those of the containers: the same number where it is free, the next one where another component has it, and
/// one from 8000 on for what only a privileged user may open. Nothing outside of the machine reaches them.
/// </summary>
internal sealed class ComposePorts
{
    private const int FirstFree = 1024;
    private const int Raised = 8000;

    private readonly HashSet<(int Number, string Protocol)> _taken = [];

    /// <summary>Publishes the ports of a component.</summary>
    public ListValue Publish(IEnumerable<ResolvedPort> ports) => YamlText.List(ports.Where(p => p.Protocol.Value is "TCP" or "UDP").Select(Publish).ToList());

    private string Publish(ResolvedPort port)
    {
        var number = port.Number.Value < FirstFree ? port.Number.Value + Raised : port.Number.Value;
        while (!_taken.Add((number, port.Protocol.Value))) number++;
        return string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{number}:{port.Number.Value}{(port.Protocol.Value == "UDP" ? "/udp" : "")}");
    }
}
