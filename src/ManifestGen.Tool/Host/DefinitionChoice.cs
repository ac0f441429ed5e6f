using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Host;

/// <summary>Takes the one definition among those that an assembly has.</summary>
internal static class DefinitionChoice
{
    /// <summary>There is more than one, and nothing says which.</summary>
    public static readonly DiagnosticDescriptor Several = new(
        "MG8001", Severity.Error,
        "'{0}' is one of {1} product definitions",
        "Set the property ManifestGenDefinition to the one to build, {2}, or remove the others.");

    /// <summary>It is hidden.</summary>
    public static readonly DiagnosticDescriptor NotPublic = new(
        "MG8002", Severity.Error, "The product definition '{0}' is not public", "Declare it 'public sealed class', and every class around it public.");

    /// <summary>No instance of it can be made.</summary>
    public static readonly DiagnosticDescriptor NotConcrete = new(
        "MG8003", Severity.Error, "The product definition '{0}' is {1}, so that no instance of it can be made", "Declare it 'public sealed class', without type parameters, or derive such a class from it.");

    /// <summary>It can be made only with arguments.</summary>
    public static readonly DiagnosticDescriptor NoConstructor = new(
        "MG8004", Severity.Error, "The product definition '{0}' has no public constructor without parameters", "Add one, and read what the definition needs to know from the BuildContext that Define is given.");

    /// <summary>The property names none.</summary>
    public static readonly DiagnosticDescriptor Unknown = new(
        "MG8005", Severity.Error, "The property ManifestGenDefinition names '{0}', which is no product definition", "{1}");

    /// <summary>Takes it; null when there is none, or when what is there cannot be taken.</summary>
    /// <param name="found">Every class that implements the interface.</param>
    /// <param name="request">Names the one to take, if anything does.</param>
    /// <param name="sink">Takes what is wrong.</param>
    public static DefinitionType? Among(IReadOnlyList<DefinitionType> found, HostRequest request, DiagnosticSink sink)
    {
        if (request.Definition.Length > 0) return Named(found, request, sink);

        // What others derive from is no product of its own.
        var meant = found.Where(t => !t.IsAbstract && !t.IsGeneric).ToList();
        if (meant.Count == 0) meant = [.. found];
        if (meant.Count(t => t.IsPublic) == 1) meant.RemoveAll(t => !t.IsPublic);
        if (meant.Count <= 1) return meant.Count == 0 ? null : Usable(meant[0], sink);

        foreach (var one in meant) sink.Add(Several, one.Location, one.DisplayName, meant.Count, Names(meant));
        return null;
    }

    private static DefinitionType? Named(IReadOnlyList<DefinitionType> found, HostRequest request, DiagnosticSink sink)
    {
        var named = found.FirstOrDefault(t => t.DisplayName == request.Definition || t.Name == request.Definition);
        if (named is not null) return Usable(named, sink);

        var help = found.Count == 0 ? "Write a public class that implements ManifestGen.IProductDefinition, or remove the property." : $"Set it to {Names(found)}.";
        sink.Add(Unknown, new Location(request.ProjectFile), request.Definition, help);
        return null;
    }

    private static DefinitionType? Usable(DefinitionType type, DiagnosticSink sink)
    {
        if (!type.IsPublic) sink.Add(NotPublic, type.Location, type.DisplayName);
        if (type.IsAbstract || type.IsGeneric) sink.Add(NotConcrete, type.Location, type.DisplayName, type.IsAbstract ? "abstract" : "generic");
        else if (!type.HasConstructor) sink.Add(NoConstructor, type.Location, type.DisplayName);
        return type is { IsPublic: true, IsAbstract: false, IsGeneric: false, HasConstructor: true } ? type : null;
    }

    private static string Names(IEnumerable<DefinitionType> types) => string.Join(" or ", types.Select(t => $"'{t.DisplayName}'"));
}
