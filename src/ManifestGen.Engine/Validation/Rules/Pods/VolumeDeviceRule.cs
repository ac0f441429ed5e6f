using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A container has block devices of claims only, each at a path of its own.</summary>
internal sealed class VolumeDeviceRule : ContainerRule
{
    /// <summary>The volume is not made from a claim.</summary>
    public static readonly DiagnosticDescriptor NotClaim = new("MG4138", Severity.Error,
        "Invalid volume '{0}': can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode",
        "Mount the volume through `volumeMounts`, or make it from a claim with `volumeMode: Block`.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var devices = container["volumeDevices"];
        var at = 0;
        foreach (var device in devices.Items)
        {
            CheckVolume(container, devices, device, at, sink);
            CheckPath(container, devices, device, at++, sink);
        }
    }

    private static void CheckVolume(PodContainer container, Field devices, Field device, int at, DiagnosticSink sink)
    {
        if (!RequiredField.CheckText(device, "name", sink)) return;
        var name = device["name"].String ?? "";
        if (DuplicateValue.StandsBefore(devices, "name", name, at)) sink.Add(VolumeMountRule.SamePath, device["name"], name, "must be unique");
        if (!container.Pod.HasVolume(name)) sink.Add(VolumeMountRule.UnknownVolume, device["name"], name);
        else if (!IsClaim(container.Pod, name)) sink.Add(NotClaim, device["name"], name);
        if (DuplicateValue.StandsBefore(container["volumeMounts"], "name", name, int.MaxValue))
        {
            sink.Add(VolumeMountRule.SamePath, device["name"], name, "must not already exist in volumeMounts");
        }
    }

    private static bool IsClaim(PodTemplate pod, string name) =>
        pod.FindClaimTemplate(name).Node is not null || PodVolumeSource.Of(pod.FindVolume(name)).Kind is "persistentVolumeClaim" or "ephemeral";

    private static void CheckPath(PodContainer container, Field devices, Field device, int at, DiagnosticSink sink)
    {
        if (!RequiredField.CheckText(device, "devicePath", sink)) return;
        var path = device["devicePath"].String ?? "";
        if (DuplicateValue.StandsBefore(devices, "devicePath", path, at)) sink.Add(VolumeMountRule.SamePath, device["devicePath"], path, "must be unique");
        if (RelativePath.HasParentStep(path)) sink.Add(PathField.Invalid, device["devicePath"], path, "can not contain backsteps ('..')");
        if (DuplicateValue.StandsBefore(container["volumeMounts"], "mountPath", path, int.MaxValue))
        {
            sink.Add(VolumeMountRule.SamePath, device["devicePath"], path, "must not already exist as a path in volumeMounts");
        }
    }
}
