using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>A ServiceMonitor or PodMonitor as templates see it.</summary>
internal static class MonitorData
{
    /// <summary>The variable <c>component.monitor</c>.</summary>
    public static ModelObject Of(ResolvedMonitor monitor) => new ModelObject { Origin = monitor.Path.Origin }
        .Set("kind", monitor.Kind)
        .Set("labels", DataList.Map(monitor.Labels))
        .Set("port", monitor.PortName)
        .Set("path", monitor.Path)
        .Set("scheme", monitor.Scheme)
        .Set("tls", monitor.Tls is { } tls ? Tls(tls) : null)
        .Set("interval", monitor.Interval)
        .Set("timeout", monitor.Timeout);

    private static ModelObject Tls(ResolvedMonitorTls tls) => new ModelObject()
        .Set("server_name", tls.ServerName)
        .Set("authority_source", tls.AuthoritySource)
        .Set("authority_name", tls.AuthorityName)
        .Set("authority_key", tls.AuthorityKey)
        .Set("skip_verification", tls.SkipVerification);
}
