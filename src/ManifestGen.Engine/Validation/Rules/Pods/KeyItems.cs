using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The <c>items</c> that say which key of a ConfigMap or Secret goes into which file.</summary>
internal static class KeyItems
{
    /// <summary>Reports items without a key or with a path that leads out of the volume.</summary>
    public static void Check(Field source, DiagnosticSink sink)
    {
        foreach (var item in source["items"].Items)
        {
            RequiredField.CheckText(item, "key", sink);
            if (RequiredField.CheckText(item, "path", sink)) PathField.CheckInVolume(item["path"], sink);
            NumberField.CheckFileMode(item["mode"], "mode", sink);
        }
    }
}
