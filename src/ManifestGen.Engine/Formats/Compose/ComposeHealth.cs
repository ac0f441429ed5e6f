using System.Globalization;
using ManifestGen.Engine.Rendering.Data;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Formats.Compose;

/// <summary>
/// The readiness probe as a command that runs inside of the container, which is all that Docker has: by Bash or BusyBox, where the image that the
/// product is put on has one of them. Where it has none, or nothing is known of it, there is no such command.
/// </summary>
internal static class ComposeHealth
{
    private const string Alpine = "-alpine";
    private const string Chiseled = "-chiseled";

    /// <summary>The entry <c>healthcheck</c>; null when a container's readiness cannot be asked.</summary>
    public static MapValue? Of(ResolvedComponent component, ResolvedContainer container)
    {
        if ((container.ReadinessProbe ?? container.LivenessProbe) is not { } probe || Command(component, container, probe) is not { } command) return null;
        var start = container.StartupProbe is { } startup ? startup.PeriodSeconds.Value * startup.FailureThreshold.Value : 0;
        var entries = new List<KeyValuePair<string, TemplateValue>>
        {
            YamlText.Entry("test", YamlText.List(["CMD", .. command.Select(ComposeText.Literal)])),
            YamlText.Entry("interval", ComposeText.Seconds(probe.PeriodSeconds.Value)),
            YamlText.Entry("timeout", ComposeText.Seconds(probe.TimeoutSeconds?.Value ?? 1)),
            YamlText.Entry("retries", new LiteralValue(probe.FailureThreshold.Value.ToString(CultureInfo.InvariantCulture))),
        };
        if (start > 0) entries.Add(YamlText.Entry("start_period", ComposeText.Seconds(start)));
        return new MapValue(entries);
    }

    private static IReadOnlyList<string>? Command(ResolvedComponent component, ResolvedContainer container, ResolvedProbe probe)
    {
        if (probe.Kind == ProbeKind.Exec) return probe.Command;
        var isOwn = ReferenceEquals(container, component.Pod.Containers[0]);
        if (!isOwn || component.Project is not { } project || probe.Scheme.Length > 0 || probe.Kind == ProbeKind.Grpc) return null;
        var image = new PublishShape(project, container.Image).BaseImage;
        if (image.Contains(Chiseled, StringComparison.Ordinal) || container.Ports.FirstOrDefault(p => p.Name.Value == probe.PortName) is not { } port) return null;

        var number = port.Number.Value.ToString(CultureInfo.InvariantCulture);
        return (probe.Kind, image.Contains(Alpine, StringComparison.Ordinal)) switch
        {
            (ProbeKind.Http, true) => ["wget", "-q", "-O", "/dev/null", $"http://127.0.0.1:{number}{probe.Path}"],
            (_, true) => ["nc", "-z", "127.0.0.1", number],
            (ProbeKind.Http, false) => ["bash", "-c", Ask(number, probe.Path)],
            _ => ["bash", "-c", $"exec 3<>/dev/tcp/127.0.0.1/{number}"],
        };
    }

    // Bash opens connections by itself; the images have nothing else that could.
    private static string Ask(string port, string path)
    {
        var quoted = path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "%%", StringComparison.Ordinal).Replace("'", "'\\''", StringComparison.Ordinal);
        return $@"exec 3<>/dev/tcp/127.0.0.1/{port}; printf 'GET {quoted} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3; read -r _ status _ <&3; [ ""$status"" -ge 200 ] && [ ""$status"" -lt 400 ]";
    }
}
