using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A reference from an environment variable to a key in a file, which an init container wrote to an <c>emptyDir</c> volume.</summary>
internal static class FileKeyReference
{
    /// <summary>The volume is not one that starts empty.</summary>
    public static readonly DiagnosticDescriptor NotEmptyDir = new("MG4120", Severity.Error,
        "Invalid volume '{0}': referenced volume must be of type emptyDir",
        "Write the file to an `emptyDir` volume and name that.");

    /// <summary>Reports a reference that the API server refuses.</summary>
    public static void Check(Field reference, PodTemplate pod, DiagnosticSink sink)
    {
        if (RequiredField.CheckText(reference, "key", sink) && EnvName.Problem(reference["key"].String ?? "") is { } problem)
        {
            sink.Add(EnvNameRule.Invalid, reference["key"], reference["key"].String, problem);
        }

        if (RequiredField.CheckText(reference, "path", sink)) PathField.CheckInVolume(reference["path"], sink);
        if (RequiredField.CheckText(reference, "volumeName", sink)) CheckVolume(reference["volumeName"], pod, sink);
    }

    private static void CheckVolume(Field name, PodTemplate pod, DiagnosticSink sink)
    {
        if (name.String is not { } text) return;
        NameField.CheckLabel(name, sink);
        if (!pod.HasVolume(text)) sink.Add(VolumeMountRule.UnknownVolume, name, text);
        else if (PodVolumeSource.Of(pod.FindVolume(text)).Kind != "emptyDir") sink.Add(NotEmptyDir, name, text);
    }
}
