using System.Reflection;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.CaseTests.Pages;

/// <summary>Every kind of finding that the product has, found where rules declare them: in static fields.</summary>
internal static class DescriptorList
{
    /// <summary>The descriptors, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. new[] { typeof(DiagnosticDescriptor).Assembly, Assembly.Load("ManifestGen.Tool") }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    /// <summary>The codes, each once, in order.</summary>
    public static IEnumerable<string> Codes => All.Select(d => d.Code).Distinct(StringComparer.Ordinal);
}
