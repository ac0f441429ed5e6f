namespace ManifestGen.Engine.Resolve;

/// <summary>Lays a resolved product out as rows of path, value and origin.</summary>
internal static class Explanation
{
    /// <summary>The rows of a product.</summary>
    public static IEnumerable<ExplainRow> Of(ResolvedProduct product)
    {
        yield return Row("product.name", product.Name);
    }

    private static ExplainRow Row(string path, Resolved<string> value) =>
        new(path, value.Value, value.Origin.ToString(), value.Origin.Location);
}
