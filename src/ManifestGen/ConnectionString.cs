using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// What a component's users connect by: they receive it as <c>ConnectionStrings__name</c>, which .NET reads by <c>GetConnectionString("name")</c>.
/// Its secret parts are references to Secrets; a text that holds a secret itself is refused.
/// </summary>
public sealed record ConnectionString : ModelElement
{
    private ConnectionString(IReadOnlyList<ConnectionPart> parts, string file, int line)
        : base(file, line) => Parts = parts;

    /// <summary>The parts, in their order.</summary>
    public IReadOnlyList<ConnectionPart> Parts { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// Makes a connection string of an interpolated text, in whose holes stand texts, numbers, <see cref="AddressPart"/>s and
    /// <see cref="SecretKey"/>s: <c>ConnectionString.Of($"Host={AddressPart.Host};Password={new SecretKey("shop-db", "password")}")</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static ConnectionString Of(ConnectionStringText text, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(text.Parts, file, line);

    /// <summary>A connection string that is kept whole in an existing Secret.</summary>
    public static implicit operator ConnectionString(SecretKey secret) => FromSecretKey(secret);

    /// <summary>A connection string that is kept whole in an existing Secret.</summary>
    public static ConnectionString FromSecretKey(SecretKey secret) => new([new ConnectionValue(secret)], "", 0);
}
