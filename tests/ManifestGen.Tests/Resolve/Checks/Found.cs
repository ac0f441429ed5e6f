using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tests.Resolve.Checks;

/// <summary>Asserts on what is found in a component.</summary>
internal static class Found
{
    /// <summary>Exactly one finding of that code, at a part of the model and a property of it.</summary>
    public static Diagnostic At(string code, ModelElement part, string member, IReadOnlyList<Diagnostic> found)
    {
        var diagnostic = Assert.Single(found);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal((part.Location.File, part.Location.Line, member), (diagnostic.Location.File, diagnostic.Location.Line, diagnostic.Location.Member));
        return diagnostic;
    }

    /// <summary>Exactly the findings of these codes, in their order.</summary>
    public static void Codes(IReadOnlyList<Diagnostic> found, params string[] codes) => Assert.Equal(codes, found.Select(d => d.Code));
}
