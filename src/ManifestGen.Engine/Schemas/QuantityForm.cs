namespace ManifestGen.Engine.Schemas;

/// <summary>How a quantity is written, and so how its canonical text is.</summary>
internal enum QuantityForm
{
    /// <summary>With a suffix that stands for a power of ten, or with none: <c>250m</c>, <c>2k</c>.</summary>
    Decimal,

    /// <summary>With a suffix that stands for a power of 1024: <c>64Mi</c>.</summary>
    Binary,

    /// <summary>With an exponent: <c>2e3</c>.</summary>
    Exponent,
}
