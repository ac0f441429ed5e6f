using System.Reflection;
using System.Text.Json.Serialization;
using k8s.Models;
using ManifestGen.Engine.Schemas;

namespace ManifestGen.SchemaCompiler;

/// <summary>Takes kinds and structures from the types of the Kubernetes client.</summary>
internal static class ClientModel
{
    /// <summary>Fields whose fraction of a second the API server wants with six digits. The client has one type for both sorts of time.</summary>
    private static readonly HashSet<string> MicroTimes = ["acquireTime", "eventTime", "lastObservedTime", "pingTime", "renewTime"];

    /// <summary>Adds every kind, and every structure that a kind leads to.</summary>
    public static void AddTo(SchemaModel model)
    {
        foreach (var type in typeof(V1Pod).Assembly.GetTypes().Where(t => t.Namespace == typeof(V1Pod).Namespace).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            if (type.GetCustomAttribute<KubernetesEntityAttribute>() is not { } entity || IsList(type)) continue;
            var apiVersion = string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
            model.Kinds.Add(new KindModel(apiVersion, entity.Kind, type.Name));
            AddStructure(model, type);
        }

        var open = new StructureModel();
        foreach (var name in (ReadOnlySpan<string>)["apiVersion", "kind", "metadata"])
            open.Properties.Add(name, new PropertyModel(model.Structures[nameof(V1Pod)].Properties[name].Shape));
        foreach (var name in (ReadOnlySpan<string>)["spec", "status"])
            open.Properties.Add(name, new PropertyModel(new Shape(ShapeKind.Any)));
        model.Structures.Add(SchemaModel.OpenType, open);
    }

    private static bool IsList(Type type) => type.Name.EndsWith("List", StringComparison.Ordinal) && type.GetProperty("Items") is not null;

    private static void AddStructure(SchemaModel model, Type type)
    {
        if (model.Structures.ContainsKey(type.Name)) return;
        var structure = new StructureModel();
        model.Structures.Add(type.Name, structure);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name is not { } name) continue;
            var shape = ShapeOf(model, property.PropertyType);
            if (shape.Kind == ShapeKind.Time && MicroTimes.Contains(name)) shape = new Shape(ShapeKind.MicroTime);
            structure.Properties.Add(name, new PropertyModel(shape));
        }
    }

    private static Shape ShapeOf(SchemaModel model, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return new Shape(ShapeKind.String);
        if (type == typeof(bool)) return new Shape(ShapeKind.Boolean);
        if (type == typeof(int)) return new Shape(ShapeKind.Int32);
        if (type == typeof(long)) return new Shape(ShapeKind.Int64);
        if (type == typeof(double)) return new Shape(ShapeKind.Double);
        if (type == typeof(DateTime)) return new Shape(ShapeKind.Time);
        if (type == typeof(byte[])) return new Shape(ShapeKind.Bytes);
        if (type == typeof(object)) return new Shape(ShapeKind.Any);
        if (type == typeof(IntOrString)) return new Shape(ShapeKind.IntOrString);
        if (type == typeof(ResourceQuantity)) return new Shape(ShapeKind.Quantity);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>))
            return new Shape(ShapeKind.List, ShapeOf(model, type.GetGenericArguments()[0]));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            return new Shape(ShapeKind.Map, ShapeOf(model, type.GetGenericArguments()[1]));
        if (type.Namespace != typeof(V1Pod).Namespace) throw new NotSupportedException($"The client has a new sort of property: {type}.");
        AddStructure(model, type);
        return new Shape(ShapeKind.Structure, Type: type.Name);
    }
}
