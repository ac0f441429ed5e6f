namespace ManifestGen.CaseTests.Cases.Customized;

/// <summary>Every way past the model: typed objects that know only a part of the resource, then fragments.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web) { Environment = [new("Shop__PageSize", "20"), new("Shop__Region", "eu")] }
                .Customize<TypedDeployment>(d =>
                {
                    d.Spec.Template.Spec.PriorityClassName = "shop";
                    d.Spec.Template.Spec.Containers[0].Stdin = true;
                    d.Spec.Template.Spec.Containers[0].Env.RemoveAt(2);
                    d.Spec.Template.Spec.Containers[0].Env.Add(new TypedVariable { Name = "Shop__Banner", Value = "on\nsale" });
                    d.Spec.Template.Spec.Containers[0].Env.Add(new TypedVariable { Name = "Shop__Code", Value = "0x1F" });
                    d.Spec.RevisionHistoryLimit = null;
                })
                .Customize<TypedDeployment>(d => d.Spec.Template.Spec.Containers[0].Env.Single(e => e.Name == "Shop__PageSize").Value = "30"),
            new WorkerComponent("orders", Projects.Shop_Worker).Customize<TypedServiceAccount>(s => s.Metadata.Annotations = new Dictionary<string, string> { ["example.com/role"] = "orders" }),
        ],
    };
}

public sealed class TypedDeployment
{
    public const string KubeGroup = "apps", KubeApiVersion = "v1", KubeKind = "Deployment";

    public TypedDeploymentSpec Spec { get; set; } = new();
}

public sealed class TypedDeploymentSpec
{
    public int? RevisionHistoryLimit { get; set; }

    public TypedPodTemplate Template { get; set; } = new();
}

public sealed class TypedPodTemplate
{
    public TypedPod Spec { get; set; } = new();
}

public sealed class TypedPod
{
    public string? PriorityClassName { get; set; }

    public IList<TypedContainer> Containers { get; set; } = [];
}

public sealed class TypedContainer
{
    public string Name { get; set; } = "";

    public bool? Stdin { get; set; }

    public IList<TypedVariable> Env { get; set; } = [];
}

public sealed class TypedVariable
{
    public string Name { get; set; } = "";

    public string? Value { get; set; }
}

public sealed class TypedServiceAccount
{
    public const string KubeGroup = "", KubeApiVersion = "v1", KubeKind = "ServiceAccount";

    public TypedMetadata Metadata { get; set; } = new();
}

public sealed class TypedMetadata
{
    public IDictionary<string, string>? Annotations { get; set; }
}
