namespace ManifestGen.Tests.Schemas;

public sealed class ConstraintCheckTests
{
    [Fact]
    public void A_required_field_is_reported_where_it_belongs()
    {
        var judged = Judged.Of("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  selector: {}\n  template:\n    spec:\n      containers: []\n");
        Assert.Equal(["MG3030 8:19 spec.template.spec.containers"], judged.FurtherPlaces.Order());
    }

    [Theory]
    [InlineData("image: i\nports: [{}]", "MG3030 8:13 spec.containers[0].ports[0].containerPort")]
    [InlineData("image: i\nenv: [{name: \"\"}]", "MG3030 8:18 spec.containers[0].env[0].name")]
    [InlineData("image: i\nenv: [{name: null}]", "MG3030 8:18 spec.containers[0].env[0].name")]
    public void What_is_empty_counts_as_missing(string lines, string found) => Assert.Equal([found], Judged.Container(lines).FurtherPlaces);

    [Fact]
    public void A_text_outside_of_a_closed_set_is_reported_with_the_set()
    {
        var judged = Judged.Container("imagePullPolicy: always");
        Assert.Equal(["MG3031 7:22 spec.containers[0].imagePullPolicy"], judged.FurtherPlaces);
        Assert.Equal("Unsupported value: \"always\": supported values: \"Always\", \"IfNotPresent\", \"Never\"", Assert.Single(judged.Further).Message);
    }

    [Fact]
    public void Each_item_of_a_list_with_a_closed_set_is_judged()
    {
        var judged = Judged.Of("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: {}, policyTypes: [Ingress, egress]}\n");
        Assert.Equal(["MG3031 4:48 spec.policyTypes[1]"], judged.FurtherPlaces);
    }

    [Fact]
    public void An_empty_text_means_that_the_field_is_left_out() => Assert.Empty(Judged.Container("imagePullPolicy: ''").Further);

    [Theory]
    [InlineData("env: [{name: A}, {name: B}, {name: A}]", "MG3032 7:40 spec.containers[0].env[2].name")]
    [InlineData("ports: [{containerPort: 1}, {containerPort: 1, protocol: TCP}]", "MG3032 7:33 spec.containers[0].ports[1]")]
    public void Items_that_share_their_key_are_reported(string lines, string found) => Assert.Equal([found], Judged.Container(lines).FurtherPlaces);

    [Theory]
    [InlineData("ports: [{containerPort: 1}, {containerPort: 1, protocol: UDP}]")]
    [InlineData("args: [a, a]")]
    public void Other_items_may_be_alike(string lines) => Assert.Empty(Judged.Container(lines).Further);
}
