using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>Takes an interpolated text apart for <see cref="ConnectionString.Of"/>. The compiler calls it; nobody else needs to.</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ConnectionStringText
{
    private readonly List<ConnectionPart> _parts;

    /// <summary>Begins a text.</summary>
    /// <param name="literalLength">Filled in by the compiler.</param>
    /// <param name="formattedCount">Filled in by the compiler.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA1801:Review unused parameters", Justification = "The compiler's pattern asks for it.")]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The compiler's pattern asks for it.")]
    public ConnectionStringText(int literalLength, int formattedCount) => _parts = new List<ConnectionPart>((2 * formattedCount) + 1);

    internal IReadOnlyList<ConnectionPart> Parts => _parts ?? [];

    /// <summary>Adds what stands between the holes.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value) => _parts.Add(new ConnectionText(value));

    /// <summary>Adds a text.</summary>
    /// <param name="value">The text; no secret.</param>
    public void AppendFormatted(string value) => _parts.Add(new ConnectionText(value));

    /// <summary>Adds a number.</summary>
    /// <param name="value">The number.</param>
    public void AppendFormatted(int value) => _parts.Add(new ConnectionText(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Adds a part of the component's address.</summary>
    /// <param name="value">Which part.</param>
    public void AppendFormatted(AddressPart value) => _parts.Add(new ConnectionAddress(value));

    /// <summary>Adds a reference to a Secret or to a ConfigMap.</summary>
    /// <param name="value">The reference.</param>
    public void AppendFormatted(EnvironmentValue value) => _parts.Add(new ConnectionValue(value));
}
