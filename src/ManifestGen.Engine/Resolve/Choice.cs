namespace ManifestGen.Engine.Resolve;

/// <summary>Takes what the user said, or else the default, and keeps which of the two it was.</summary>
internal static class Choice
{
    /// <summary>A value of a part of the model.</summary>
    /// <param name="said">The value; null when nothing was said.</param>
    /// <param name="part">The part of the model; null when it was left out as a whole.</param>
    /// <param name="member">The property of it.</param>
    /// <param name="fallback">The default.</param>
    public static Resolved<T> Of<T>(T? said, ModelElement? part, string member, T fallback)
        where T : struct =>
        said is { } value && part is not null ? Said(value, part, member) : Default(fallback);

    /// <summary>A value that Kubernetes has a good default for; null leaves it to that.</summary>
    public static Resolved<T>? Optional<T>(T? said, ModelElement? part, string member)
        where T : struct =>
        said is { } value && part is not null ? Said(value, part, member) : null;

    /// <summary>A time in seconds.</summary>
    public static Resolved<int> Time(TimeSpan? said, ModelElement? part, string member, int fallback) =>
        Of(said is { } time ? Seconds.Of(time) : (int?)null, part, member, fallback);

    /// <summary>A time in seconds that Kubernetes has a good default for.</summary>
    public static Resolved<int>? OptionalTime(TimeSpan? said, ModelElement? part, string member) =>
        Optional(said is { } time ? Seconds.Of(time) : (int?)null, part, member);

    /// <summary>A value that was said.</summary>
    public static Resolved<T> Said<T>(T value, ModelElement part, string member = "") => new(value, Origin.Definition(part.Location, member));

    /// <summary>A value of a property that has its default from the start: as far as it is the default, nobody said it.</summary>
    public static Resolved<T> Unless<T>(T value, T fallback, ModelElement part, string member)
        where T : IEquatable<T> =>
        value.Equals(fallback) ? Default(fallback) : Said(value, part, member);

    /// <summary>Texts that were said.</summary>
    public static IReadOnlyList<Resolved<string>> Texts(IReadOnlyList<string> said, ModelElement part, string member)
    {
        if (said.Count == 0) return [];
        var texts = new Resolved<string>[said.Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = Said(said[i], part, member);
        return texts;
    }

    /// <summary>A default.</summary>
    public static Resolved<T> Default<T>(T value) => new(value, Origin.Default);
}
