using ManifestGen.Engine.Resolve;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>
/// A part of the model as templates see it: an object filled member by member, never by reflection. It knows where in the user's C# each value
/// was written, and tells the rendering when a template reads one.
/// </summary>
internal sealed class ModelObject : ScriptObject
{
    // Most objects hold defaults only, which came from nowhere.
    private Dictionary<string, Origin>? _origins;

    /// <summary>Makes one without members.</summary>
    public ModelObject()
        : base(8, autoImportStaticsFromThisType: false)
    {
    }

    /// <summary>Where the object as a whole came from.</summary>
    public Origin Origin { get; init; }

    /// <summary>Sets a member; null when it has no value.</summary>
    public ModelObject Set(string name, object? value)
    {
        SetValue(name, value, readOnly: true);
        return this;
    }

    /// <summary>Sets a member and where it came from.</summary>
    public ModelObject Set(string name, object? value, Origin origin)
    {
        if (origin.Location.IsKnown) (_origins ??= [])[name] = origin;
        return Set(name, value);
    }

    /// <summary>Sets a member to a resolved value.</summary>
    public ModelObject Set<T>(string name, Resolved<T> resolved) => Set(name, resolved.Value, resolved.Origin);

    /// <summary>Sets a member to a resolved value; null when there is none.</summary>
    public ModelObject Set<T>(string name, Resolved<T>? resolved) => resolved is { } value ? Set(name, value) : Set(name, (object?)null);

    /// <summary>Sets a member that is made when a template first asks for it.</summary>
    public ModelObject SetLazily(string name, Func<object> make) => Set(name, new Lazy<object>(make));

    /// <summary>Where a member came from.</summary>
    public Origin OriginOf(string name) => _origins is not null && _origins.TryGetValue(name, out var origin) ? origin : Origin;

    /// <inheritdoc />
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (!base.TryGetValue(context, span, member, out value)) return false;
        if (value is Lazy<object> lazy) value = lazy.Value;
        if (context is RenderContext rendering) rendering.Read(OriginOf(member));
        return true;
    }
}
