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
        .Set("interval", monitor.Interval)
        .Set("timeout", monitor.Timeout);
}
