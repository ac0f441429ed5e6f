using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Of the components that run one image, one builds it: the one that says how, else the one whose own name it bears, else the first.</summary>
internal static class SharedImagePolicy
{
    /// <summary>Two components would build different images under one name.</summary>
    public static readonly DiagnosticDescriptor Differs = new("MG1147", Severity.Error,
        "'{0}' and '{1}' would build different images under the name '{2}': {3}",
        "Give '{0}' an image of its own, or let both run one project and say how it is built at one of them.");

    /// <summary>Leaves each image to one of the components that run it.</summary>
    public static IReadOnlyList<ResolvedComponent> Apply(ProductScope scope, IReadOnlyList<ResolvedComponent> components)
    {
        var owners = components.Where(c => c.Project is not null)
            .GroupBy(c => c.Pod.Containers[0].Image.Reference.Value, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => g.FirstOrDefault(SaysHow) ?? g.FirstOrDefault(HasOwnName) ?? g.First(), StringComparer.Ordinal);
        if (owners.Count == 0) return components;
        return [.. components.Select(c => c.Project is not null && owners.TryGetValue(ImageOf(c).Reference.Value, out var owner) && c != owner ? Left(scope, c, owner) : c)];
    }

    private static ResolvedComponent Left(ProductScope scope, ResolvedComponent component, ResolvedComponent owner)
    {
        var (image, built) = (ImageOf(component), ImageOf(owner));
        var difference = component.Project?.Path != owner.Project?.Path ? "they run different projects"
            : SaysHow(component) && HowBuilt(image) != HowBuilt(built) ? "they say differently how it is built"
            : null;
        // Two components of one name are reported for that.
        if (difference is not null && component.Name.Value != owner.Name.Value) scope.Sink.Add(Differs, component.Location, component.Name.Value, owner.Name.Value, image.Reference.Value, difference);
        return component with { BuildsImage = false };
    }

    private static ResolvedImage ImageOf(ResolvedComponent component) => component.Pod.Containers[0].Image;

    private static bool HasOwnName(ResolvedComponent component) => ImageOf(component).Repository.Value.Split('/')[^1] == component.Name.Value;

    private static bool SaysHow(ResolvedComponent component) => ImageOf(component).SaysHowBuilt;

    /// <summary>All that decides what is built, as one text.</summary>
    private static string HowBuilt(ResolvedImage image) => string.Join(
        '\n',
        [
            image.Base.Value, image.BaseDigest.Value, image.Build.Value, image.SdkDigest.Value, $"{image.CacheMounts.Value}", $"{image.AddsCultures.Value}",
            .. image.Packages.Select(p => p.Value), .. image.Files.Concat(image.Certificates).Select(f => $"{f.Source}>{f.Target}"),
        ]);
}
