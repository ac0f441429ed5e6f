using System.Reflection;
using System.Text.RegularExpressions;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.CaseTests.Pages;

/// <summary>Every kind of finding that the product has, found where rules declare them: in static fields.</summary>
internal static partial class DescriptorList
{
    /// <summary>The descriptors, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. new[] { typeof(DiagnosticDescriptor).Assembly, Assembly.Load("ManifestGen.Tool"), Assembly.Load("ManifestGen.Clusters"), Assembly.Load("ManifestGen.Rehearsal") }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    /// <summary>The codes, each once, in order: those of the descriptors, and those that MSBuild's side reports before there is any of ours to run.</summary>
    public static IEnumerable<string> Codes => All.Select(d => d.Code).Concat(CodesOfTheBuild()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> CodesOfTheBuild() => new[] { "build", "src/ManifestGen.Tasks" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, folder)))
        .SelectMany(file => QuotedCode().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups[1].Value);

    [GeneratedRegex("\"(MG[0-9]{4})\"")]
    private static partial Regex QuotedCode();
}
