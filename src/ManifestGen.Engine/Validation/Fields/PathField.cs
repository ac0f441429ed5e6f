using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Fields;

/// <summary>A field that holds a path in a volume or on a node.</summary>
internal static class PathField
{
    /// <summary>The path leads where it may not.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4106", Severity.Error,
        "Invalid path '{0}': {1}",
        "Write the path without steps up ('..'), relative inside a volume and absolute on a server.");

    /// <summary>Reports a path that leaves what it is relative to. A missing field passes.</summary>
    public static void CheckRelative(Field field, DiagnosticSink sink)
    {
        if (field.String is { } text && RelativePath.Problem(text) is { } problem) sink.Add(Invalid, field, text, problem);
    }

    /// <summary>Reports a path that leaves its volume or takes a name that the kubelet keeps for itself. A missing field passes.</summary>
    /// <param name="field">The field.</param>
    /// <param name="sink">Where findings go.</param>
    /// <param name="holder">What the API server's path names as holding <c>path</c>, where that is not what does.</param>
    public static void CheckInVolume(Field field, DiagnosticSink sink, Field? holder = null)
    {
        if (field.String is not { } text || RelativePath.NonReservedProblem(text) is not { } problem) return;
        sink.Add(Invalid, holder is { } named ? field.Location with { Path = $"{named.Path}.path" } : field.Location, text, problem);
    }

    /// <summary>Reports a path with steps up. A missing field passes.</summary>
    public static void CheckNoStepUp(Field field, DiagnosticSink sink)
    {
        if (field.String is { } text && RelativePath.HasParentStep(text)) sink.Add(Invalid, field, text, "must not contain '..'");
    }
}
