using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Labels and annotations that cannot be, are there twice, or are not the user's to set.</summary>
internal static class MetadataCheck
{
    /// <summary>A label's key is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidLabelKey = new("MG1050", Severity.Error,
        "Invalid label key '{0}': {1}",
        "Write name or prefix/name: a name of at most 63 letters, digits, '-', '_' and '.', and a prefix that is a DNS name.");

    /// <summary>A label's value is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidLabelValue = new("MG1051", Severity.Error,
        "Invalid label value '{0}': {1}",
        "Shorten it to at most 63 letters, digits, '-', '_' and '.'; put free text in an annotation.");

    /// <summary>An annotation's key is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidAnnotationKey = new("MG1052", Severity.Error,
        "Invalid annotation key '{0}': {1}",
        "Write name or prefix/name: a name of at most 63 letters, digits, '-', '_' and '.', and a prefix that is a DNS name.");

    /// <summary>A key is there twice.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1053", Severity.Error,
        "Duplicate value: the {0} '{1}' is set more than once",
        "Keep one of them.");

    /// <summary>A label or an annotation is one that ManifestGen sets.</summary>
    public static readonly DiagnosticDescriptor Reserved = new("MG1054", Severity.Error,
        "The {0} '{1}' is set by ManifestGen",
        "Remove it; it follows from the product, the component and its configuration.");

    /// <summary>The annotations together are too large.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("MG1055", Severity.Error,
        "Too long: annotations must have at most {0} bytes; keys and values together have {1}",
        "Move large data to the configuration or out of the cluster.");

    private const int MaxBytes = 256 << 10;

    /// <summary>Reports mistakes in the labels and annotations of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        var component = scope.Component;
        Labels(scope.Sink, component.Labels);
        Selector(scope.Sink, component.NodeLabels);
        Annotations(scope.Sink, component.Annotations);
        Annotations(scope.Sink, component.PodAnnotations);
        if (component.ServiceAccount is { } account) Annotations(scope.Sink, account.Annotations);
        if (scope.Service is { } service) Annotations(scope.Sink, service.Annotations);
    }

    /// <summary>Reports mistakes in labels to put on resources.</summary>
    public static void Labels(DiagnosticSink sink, IReadOnlyList<Label> labels)
    {
        Selector(sink, labels);
        foreach (var label in labels)
        {
            if (StandardLabels.IsReserved(label.Key)) sink.Add(Reserved, label.Location, "label", label.Key);
        }
    }

    /// <summary>Reports mistakes in labels to choose by.</summary>
    public static void Selector(DiagnosticSink sink, IReadOnlyList<Label> labels)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            if (QualifiedName.Problem(label.Key) is { } keyProblem) sink.Add(InvalidLabelKey, label.Location, label.Key, keyProblem);
            if (LabelValue.Problem(label.Value) is { } problem) sink.Add(InvalidLabelValue, label.Location, label.Value, problem);
            for (var j = 0; j < i; j++)
            {
                if (labels[j].Key == label.Key) sink.Add(Duplicate, label.Location, "label", label.Key);
            }
        }
    }

    /// <summary>Reports mistakes in annotations.</summary>
    public static void Annotations(DiagnosticSink sink, IReadOnlyList<Annotation> annotations)
    {
        var bytes = 0;
        for (var i = 0; i < annotations.Count; i++)
        {
            var annotation = annotations[i];
            if (QualifiedName.Problem(annotation.Key.ToLowerInvariant()) is { } problem) sink.Add(InvalidAnnotationKey, annotation.Location, annotation.Key, problem);
            if (StandardLabels.IsReserved(annotation.Key)) sink.Add(Reserved, annotation.Location, "annotation", annotation.Key);
            bytes += Encoding.UTF8.GetByteCount(annotation.Key) + Encoding.UTF8.GetByteCount(annotation.Value);
            for (var j = 0; j < i; j++)
            {
                if (annotations[j].Key == annotation.Key) sink.Add(Duplicate, annotation.Location, "annotation", annotation.Key);
            }
        }

        if (bytes > MaxBytes) sink.Add(TooLarge, annotations[0].Location, MaxBytes, bytes);
    }
}
