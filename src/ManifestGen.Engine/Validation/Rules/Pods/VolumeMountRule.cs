using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A container mounts volumes that the pod has, each at a path of its own.</summary>
internal sealed class VolumeMountRule : ContainerRule
{
    /// <summary>The pod has no volume of this name.</summary>
    public static readonly DiagnosticDescriptor UnknownVolume = new("MG4133", Severity.Error,
        "Not found: the pod has no volume named '{0}'",
        "Add a volume named '{0}' to `volumes`, or correct the name.");

    /// <summary>Two mounts or devices are at the same path.</summary>
    public static readonly DiagnosticDescriptor SamePath = new("MG4134", Severity.Error,
        "Invalid value '{0}': {1}",
        "Give each mount and device of a container a path and a volume of its own.");

    /// <summary>A mount has a fixed path in the volume and one that is worked out.</summary>
    public static readonly DiagnosticDescriptor TwoSubPaths = new("MG4135", Severity.Error,
        "Invalid value '{0}': subPathExpr and subPath are mutually exclusive",
        "Keep `subPathExpr` when the path has variables in it, `subPath` otherwise.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var mounts = container["volumeMounts"];
        var at = 0;
        foreach (var mount in mounts.Items)
        {
            CheckVolume(container, mount, sink);
            CheckPath(container, mounts, mount, at++, sink);
            CheckSubPath(mount, sink);
        }
    }

    private static void CheckVolume(PodContainer container, Field mount, DiagnosticSink sink)
    {
        if (!RequiredField.CheckText(mount, "name", sink)) return;
        var name = mount["name"].String ?? "";
        if (!container.Pod.HasVolume(name)) sink.Add(UnknownVolume, mount["name"], name);
        if (DuplicateValue.StandsBefore(container["volumeDevices"], "name", name, int.MaxValue)) sink.Add(SamePath, mount["name"], name, "must not already exist in volumeDevices");
    }

    private static void CheckPath(PodContainer container, Field mounts, Field mount, int at, DiagnosticSink sink)
    {
        if (!RequiredField.CheckText(mount, "mountPath", sink)) return;
        var path = mount["mountPath"].String ?? "";
        if (DuplicateValue.StandsBefore(mounts, "mountPath", path, at)) sink.Add(SamePath, mount["mountPath"], path, "must be unique");
        if (DuplicateValue.StandsBefore(container["volumeDevices"], "devicePath", path, int.MaxValue))
        {
            sink.Add(SamePath, mount["mountPath"], path, "must not already exist as a path in volumeDevices");
        }
    }

    private static void CheckSubPath(Field mount, DiagnosticSink sink)
    {
        var (fixedPath, expression) = (mount["subPath"], mount["subPathExpr"]);
        PathField.CheckRelative(fixedPath, sink);
        PathField.CheckRelative(expression, sink);
        if (fixedPath.String is { Length: > 0 } && expression.String is { Length: > 0 } text) sink.Add(TwoSubPaths, expression, text);
    }
}
